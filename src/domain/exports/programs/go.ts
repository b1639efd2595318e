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

// A raw string: all but a backtick stands for itself (Go specification, "String literals").
const raw = (text: string): string => `\`${text}\``

function step(call: ExportedCall, at: number): string {
  const [before, after] = jsonPieces(call, '`')
  const body =
    after === undefined
      ? raw(before)
      : `${raw(`${before} `)} + jsonText(environment(${double(idpSecret)})) + ${raw(after)}`
  const [head, tail] = pathPieces(call)
  const path =
    tail === undefined ? double(head) : `${double(head)}+url.PathEscape(id)+${double(tail)}`
  const sent = `sendJSON(token, ${double(call.method)}, ${path}, ${body})`
  const { asked } = call
  return [
    `\t// ${at + 1}. ${call.title}`,
    at === 0
      ? `\tid := member(${sent}, "id")\n\tfmt.Println("created", id)`
      : asked
        ? `\tif os.Getenv(${double(asked.variable)}) == "yes" {\n\t\tfmt.Println(member(${sent}, ${double(asked.prints)}))\n\t}`
        : `\t${sent}`,
  ].join('\n')
}

const jsonText = `
// The text as a JSON string.
func jsonText(text string) string {
	quoted, err := json.Marshal(text)
	if err != nil {
		log.Fatal(err)
	}
	return string(quoted)
}
`

const text = (job: ExportedJob): string => `${commented(headLines(job), '//')}
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/url"
	"os"
	"strings"
	"time"
)

const base = ${double(job.base)}

var client = &http.Client{Timeout: 30 * time.Second}

func environment(name string) string {
	value := os.Getenv(name)
	if value == "" {
		log.Fatal(name, " is not set")
	}
	return value
}

func answerTo(request *http.Request) []byte {
	answer, err := client.Do(request)
	if err != nil {
		log.Fatal(err)
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	if err != nil {
		log.Fatal(err)
	}
	if answer.StatusCode < 200 || answer.StatusCode > 299 {
		log.Fatalf("%s %s: %d %s", request.Method, request.URL, answer.StatusCode, text)
	}
	return text
}

func member(answer []byte, name string) string {
	var members map[string]any
	if err := json.Unmarshal(answer, &members); err != nil {
		log.Fatal(err)
	}
	text, found := members[name].(string)
	if !found {
		log.Fatal("no ", name, " in the answer")
	}
	return text
}
${needsSecret(job) ? jsonText : ''}
func newRequest(method string, address string, body string) *http.Request {
	request, err := http.NewRequest(method, address, strings.NewReader(body))
	if err != nil {
		log.Fatal(err)
	}
	return request
}

func sendJSON(token string, method string, path string, body string) []byte {
	request := newRequest(method, base+path, body)
	request.Header.Set("authorization", "Bearer "+token)
	request.Header.Set("content-type", "application/json")
	return answerTo(request)
}

func main() {
	log.SetFlags(0)
	ask := newRequest("POST", ${double(job.token.url)}, url.Values{
		"grant_type":    {"client_credentials"},
		"client_id":     {environment(${double(job.credentials.id)})},
		"client_secret": {environment(${double(job.credentials.secret)})},${
      job.token.audience === undefined
        ? ''
        : `\n\t\t"audience":      {${double(job.token.audience)}},`
    }
	}.Encode())
	ask.Header.Set("content-type", "application/x-www-form-urlencoded")
	token := member(answerTo(ask), "access_token")

${job.calls.map(step).join('\n\n')}
}
`

export const go: Program = {
  id: 'go',
  language: 'Go',
  extension: 'go',
  needs: 'Go 1.18 or newer, nothing else',
  run: 'go run FILE',
  text,
}
