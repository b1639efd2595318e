import {
  type ExportedJob,
  headLines,
  idpSecret,
  jsonPieces,
  needsSecret,
  pathPieces,
} from '../exported-job.ts'
import type { ExportedCall } from '../exported-call.ts'
import { commented, double, type Program } from './program.ts'

// A text block reads backslashes and ends at """ (JLS §3.10.6). No JSON holds three quotes in a
// row without a backslash among them. Its first column is the end's: nothing is cut off.
const block = (text: string): string => `"""\n${text.replaceAll('\\', '\\\\')}"""`

function step(call: ExportedCall, at: number): string {
  const [before, after] = jsonPieces(call)
  const body =
    after === undefined
      ? block(before)
      : `${block(before)} + jsonText(environment(${double(idpSecret)})) + ${block(after)}`
  const [head, tail] = pathPieces(call)
  const path = tail === undefined ? double(head) : `${double(head)} + id + ${double(tail)}`
  const sent = `sendJson(token, ${double(call.method)}, ${path}, ${body})`
  const { asked } = call
  return [
    `    // ${at + 1}. ${call.title}`,
    at === 0
      ? `    String id = member(${sent}, "id");\n    System.out.println("created " + id);`
      : asked
        ? `    if ("yes".equals(System.getenv(${double(asked.variable)})))\n      System.out.println(member(${sent}, ${double(asked.prints)}));`
        : `    ${sent};`,
  ].join('\n')
}

const jsonText = `
  /** The text as a JSON string. */
  static String jsonText(String text) {
    var quoted = new StringBuilder("\\"");
    for (char c : text.toCharArray()) {
      if (c >= ' ' && c <= '~' && c != '"' && c != '\\\\') quoted.append(c);
      else quoted.append(String.format("\\\\u%04x", (int) c));
    }
    return quoted.append('"').toString();
  }
`

const text = (job: ExportedJob): string => `${commented(headLines(job), '//')}
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

public class CreateConnection {
  static final String BASE = ${double(job.base)};
  static final HttpClient CLIENT =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(30)).build();

  static String environment(String name) {
    String value = System.getenv(name);
    if (value == null || value.isEmpty()) throw new IllegalStateException(name + " is not set");
    return value;
  }

  static String answerTo(HttpRequest request) throws Exception {
    var answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    int status = answer.statusCode();
    if (status < 200 || status > 299) {
      throw new IllegalStateException(
          request.method() + " " + request.uri() + ": " + status + " " + answer.body());
    }
    return answer.body();
  }

  static HttpRequest.Builder request(String address, String contentType) {
    return HttpRequest.newBuilder(URI.create(address))
        .timeout(Duration.ofSeconds(30))
        .header("content-type", contentType);
  }

  static String sendJson(String token, String method, String path, String body) throws Exception {
    return answerTo(
        request(BASE + path, "application/json")
            .header("authorization", "Bearer " + token)
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  /** A text among the members of the answer itself; an id or a token has no escapes. */
  static String member(String json, String name) {
    var part = Pattern.compile(
        "\\"((?:[^\\"\\\\\\\\]++|\\\\\\\\.)*+)\\"(?:\\\\s*+:\\\\s*+\\"([^\\"\\\\\\\\]++)\\")?|[\\\\[{]|[\\\\]}]").matcher(json);
    for (int depth = 0; part.find(); ) {
      char first = json.charAt(part.start());
      if (first == '{' || first == '[') depth++;
      else if (first == '}' || first == ']') depth--;
      else if (depth == 1 && name.equals(part.group(1)) && part.group(2) != null) return part.group(2);
    }
    throw new IllegalStateException("no " + name + " in the answer");
  }
${needsSecret(job) ? jsonText : ''}
  static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  public static void main(String[] args) throws Exception {
    String asked = form(Map.of(
        "grant_type", "client_credentials",
        "client_id", environment(${double(job.credentials.id)}),
        "client_secret", environment(${double(job.credentials.secret)})${
          job.token.audience === undefined
            ? ''
            : `,\n        "audience", ${double(job.token.audience)}`
        }));
    String token = member(answerTo(
        request(${double(job.token.url)}, "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(asked)).build()), "access_token");

${job.calls.map(step).join('\n\n')}
  }
}
`

export const java: Program = {
  id: 'java',
  language: 'Java',
  extension: 'java',
  needs: 'Java 15 or newer, nothing else',
  run: 'java FILE',
  text,
}
