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

// One literal a line; the compiler joins them. `??` begins a trigraph in old C (C99 §5.2.1.1).
const literal = (text: string): string =>
  text
    .split('\n')
    .map((line, at, lines) => `${line}${at < lines.length - 1 ? '\n' : ''}`)
    .map((line) => `@${JSON.stringify(line).replaceAll('?', '\\?')}`)
    .join('\n      ')

function step(call: ExportedCall, at: number): string {
  const [before, after] = jsonPieces(call)
  const add = (text: string) => `    [body appendString:\n      ${text}];`
  const [head, tail] = pathPieces(call)
  const path =
    tail === undefined
      ? `@${double(head)}`
      : `[NSString stringWithFormat:@"%@%@%@", @${double(head)}, created, @${double(tail)}]`
  const sent = `sendJson(token, @${double(call.method)}, ${path}, body)`
  const { asked } = call
  return [
    `    // ${at + 1}. ${call.title}`,
    `    body = [NSMutableString string];`,
    add(literal(before)),
    ...(after === undefined
      ? []
      : [
          `    [body appendString:jsonText(environment(@${double(idpSecret)}))];`,
          add(literal(after)),
        ]),
    at === 0
      ? `    created = textIn(${sent}, @"id");\n    printf("created %s\\n", [created UTF8String]);`
      : asked
        ? `    if ([[[[NSProcessInfo processInfo] environment] objectForKey:@${double(asked.variable)}] isEqual:@"yes"])\n      printf("%s\\n", [textIn(${sent}, @${double(asked.prints)}) UTF8String]);`
        : `    ${sent};`,
  ].join('\n')
}

const jsonText = `
/** The text as a JSON string. */
static NSString *jsonText(NSString *text) {
  NSMutableString *quoted = [NSMutableString stringWithString:@"\\""];
  NSUInteger at;
  for (at = 0; at < [text length]; at++) {
    unichar c = [text characterAtIndex:at];
    if (c >= ' ' && c <= '~' && c != '"' && c != '\\\\') [quoted appendFormat:@"%c", (char)c];
    else [quoted appendFormat:@"\\\\u%04x", c];
  }
  [quoted appendString:@"\\""];
  return quoted;
}
`

const text = (job: ExportedJob): string => `${commented(headLines(job), '//')}
#import <Foundation/Foundation.h>
#include <ctype.h>
#include <stdlib.h>

static void stop(NSString *why) {
  fprintf(stderr, "%s\\n", [why UTF8String]);
  exit(1);
}

static NSString *environment(NSString *name) {
  NSString *value = [[[NSProcessInfo processInfo] environment] objectForKey:name];
  if ([value length] == 0) stop([NSString stringWithFormat:@"%@ is not set", name]);
  return value;
}

/** Answers nil where the API has nothing to say. */
static NSDictionary *answerTo(NSMutableURLRequest *request) {
  NSHTTPURLResponse *answer = nil;
  NSError *error = nil;
  NSData *data = [NSURLConnection sendSynchronousRequest:request
                                       returningResponse:&answer
                                                   error:&error];
  if (answer == nil) stop([error localizedDescription]);
  NSInteger status = [answer statusCode];
  if (status < 200 || status > 299) {
    NSString *said = [[NSString alloc] initWithData:data encoding:NSUTF8StringEncoding];
    stop([NSString stringWithFormat:@"%@ %@: %d %@", [request HTTPMethod], [request URL],
                                    (int)status, said]);
  }
  if ([data length] == 0) return nil;
  return [NSJSONSerialization JSONObjectWithData:data options:0 error:NULL];
}

static NSMutableURLRequest *requestOf(NSString *method, NSString *address, NSString *type,
                                      NSString *body) {
  NSMutableURLRequest *request =
      [NSMutableURLRequest requestWithURL:[NSURL URLWithString:address]
                              cachePolicy:NSURLRequestReloadIgnoringLocalCacheData
                          timeoutInterval:30];
  [request setHTTPMethod:method];
  [request setValue:type forHTTPHeaderField:@"content-type"];
  [request setHTTPBody:[body dataUsingEncoding:NSUTF8StringEncoding]];
  return request;
}

static NSDictionary *sendJson(NSString *token, NSString *method, NSString *path, NSString *body) {
  NSString *address = [@${double(job.base)} stringByAppendingString:path];
  NSMutableURLRequest *request = requestOf(method, address, @"application/json", body);
  [request setValue:[@"Bearer " stringByAppendingString:token]
      forHTTPHeaderField:@"authorization"];
  return answerTo(request);
}

static NSString *textIn(NSDictionary *answer, NSString *name) {
  id text = [answer objectForKey:name];
  if (![text isKindOfClass:[NSString class]])
    stop([NSString stringWithFormat:@"no %@ in the answer", name]);
  return text;
}

/** One field of a form (RFC 1866, section 8.2.1): all but letters and digits as %XX. */
static NSString *field(NSString *name, NSString *value) {
  NSMutableString *pair = [NSMutableString stringWithFormat:@"%@=", name];
  const char *bytes;
  for (bytes = [value UTF8String]; *bytes; bytes++) {
    if (isalnum((unsigned char)*bytes) && (unsigned char)*bytes < 128) [pair appendFormat:@"%c", *bytes];
    else [pair appendFormat:@"%%%02X", (unsigned char)*bytes];
  }
  return pair;
}
${needsSecret(job) ? jsonText : ''}
int main(void) {
#ifdef GNUSTEP
  // It looks at no server's certificate unless it is told to (measured with base 1.28.1).
  setenv("GS_TLS_VERIFY_S", "YES", 1);
  setenv("GS_TLS_CA_FILE", "/etc/ssl/certs/ca-certificates.crt", 0);
#endif
  NSAutoreleasePool *pool = [[NSAutoreleasePool alloc] init];
    NSString *asked = [[NSArray arrayWithObjects:
        field(@"grant_type", @"client_credentials"),
        field(@"client_id", environment(@${double(job.credentials.id)})),
        field(@"client_secret", environment(@${double(job.credentials.secret)})),${
          job.token.audience === undefined
            ? ''
            : `\n        field(@"audience", @${double(job.token.audience)}),`
        }
        nil] componentsJoinedByString:@"&"];
    NSString *token = textIn(answerTo(requestOf(@"POST", @${double(job.token.url)},
        @"application/x-www-form-urlencoded", asked)), @"access_token");
    NSMutableString *body;
    NSString *created;

${job.calls.map(step).join('\n\n')}
  [pool release];
  return 0;
}
`

export const objectiveC: Program = {
  id: 'objective-c',
  language: 'Objective-C',
  extension: 'm',
  needs: 'Foundation: of macOS, or GNUstep 1.28',
  run: 'clang -framework Foundation FILE -o create && ./create',
  text,
}
