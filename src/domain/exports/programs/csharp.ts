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

// A verbatim string: only a quote is written twice (C# specification §6.4.5.6). Raw strings would
// be nicer to read; Mono and .NET Framework do not know them.
const verbatim = (text: string): string => `@"${text.replaceAll('"', '""')}"`

function step(call: ExportedCall, at: number): string {
  const [before, after] = jsonPieces(call)
  const body =
    after === undefined
      ? verbatim(before)
      : `${verbatim(`${before} `)} + JsonText(FromEnvironment(${double(idpSecret)})) + ${verbatim(after)}`
  const [head, tail] = pathPieces(call)
  const path =
    tail === undefined
      ? double(head)
      : `${double(head)} + Uri.EscapeDataString(id) + ${double(tail)}`
  const sent = `SendJson(token, ${double(call.method)}, ${path}, ${body})`
  const { asked } = call
  return [
    `        // ${at + 1}. ${call.title}`,
    at === 0
      ? `        var id = Member(${sent}, "id");\n        Console.WriteLine("created " + id);`
      : asked
        ? `        if (Environment.GetEnvironmentVariable(${double(asked.variable)}) == "yes")\n            Console.WriteLine(Member(${sent}, ${double(asked.prints)}));`
        : `        ${sent};`,
  ].join('\n')
}

const jsonText = `
    /// <summary>The text as a JSON string.</summary>
    static string JsonText(string text)
    {
        var quoted = new StringBuilder("\\"");
        foreach (var c in text)
        {
            if (c >= ' ' && c <= '~' && c != '"' && c != '\\\\') quoted.Append(c);
            else quoted.Append("\\\\u" + ((int)c).ToString("x4"));
        }
        return quoted.Append('"').ToString();
    }
`

const text = (job: ExportedJob): string => `${commented(headLines(job), '//')}
using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;

static class CreateConnection
{
    const string Base = ${double(job.base)};
    static readonly HttpClient Client = new HttpClient { Timeout = TimeSpan.FromSeconds(30) };

    static string FromEnvironment(string name)
    {
        var value = Environment.GetEnvironmentVariable(name);
        if (string.IsNullOrEmpty(value)) throw new InvalidOperationException(name + " is not set");
        return value;
    }

    static string AnswerTo(HttpRequestMessage request)
    {
        using (var answer = Client.SendAsync(request).GetAwaiter().GetResult())
        {
            var text = answer.Content.ReadAsStringAsync().GetAwaiter().GetResult();
            if (answer.IsSuccessStatusCode) return text;
            throw new HttpRequestException(
                request.Method + " " + request.RequestUri + ": " + (int)answer.StatusCode + " " + text);
        }
    }

    static string SendJson(string token, string method, string path, string body)
    {
        using (var request = new HttpRequestMessage(new HttpMethod(method), Base + path))
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
            return AnswerTo(request);
        }
    }

    /// <summary>A text among the members of the answer itself; an id or a token has no escapes.</summary>
    static string Member(string json, string name)
    {
        var depth = 0;
        var parts = @"""((?:[^""\\\\]|\\\\.)*)""(?:\\s*:\\s*""([^""\\\\]+)"")?|[\\[{]|[\\]}]";
        foreach (Match part in Regex.Matches(json, parts))
        {
            var first = part.Value[0];
            if (first == '{' || first == '[') depth++;
            else if (first == '}' || first == ']') depth--;
            else if (depth == 1 && part.Groups[1].Value == name && part.Groups[2].Success)
                return part.Groups[2].Value;
        }
        throw new InvalidOperationException("no " + name + " in the answer");
    }
${needsSecret(job) ? jsonText : ''}
    static int Main()
    {
        try
        {
            CreateAll();
            return 0;
        }
        catch (Exception error)
        {
            Console.Error.WriteLine(error.GetBaseException().Message);
            return 1;
        }
    }

    static void CreateAll()
    {
        var ask = new HttpRequestMessage(HttpMethod.Post, ${double(job.token.url)})
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = "client_credentials",
                ["client_id"] = FromEnvironment(${double(job.credentials.id)}),
                ["client_secret"] = FromEnvironment(${double(job.credentials.secret)}),${
                  job.token.audience === undefined
                    ? ''
                    : `\n                ["audience"] = ${double(job.token.audience)},`
                }
            }),
        };
        var token = Member(AnswerTo(ask), "access_token");

${job.calls.map(step).join('\n\n')}
    }
}
`

export const csharp: Program = {
  id: 'csharp',
  language: 'C#',
  extension: 'cs',
  needs: '.NET (any version) or Mono, nothing else',
  run: 'dotnet run FILE',
  text,
}
