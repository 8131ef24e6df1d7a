// A client of a language server over its standard input and output, as editors are: just so much of
// the protocol (LSP 3.17) as the tests need.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const PATIENCE = 60_000; // milliseconds, on a machine that has other work

export class Client {
  #child;
  #buffer = Buffer.alloc(0);
  #next = 1;
  #answers = new Map(); // by id of the request
  #findings = new Map(); // by URI: who waits for them

  constructor(server) {
    this.#child = spawn(process.execPath, [server, '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.#child.stdout.on('data', (data) => {
      this.#buffer = Buffer.concat([this.#buffer, data]);
      while (this.#take());
    });
  }

  async start() {
    await this.request('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {
        workspace: { configuration: true },
        textDocument: {
          completion: {
            completionItem: { snippetSupport: true, documentationFormat: ['markdown'] },
          },
          hover: { contentFormat: ['markdown'] },
        },
      },
    });
    this.#send({ method: 'initialized', params: {} });
  }

  stop() {
    this.#child.kill();
  }

  // A document as an editor shows it: its URI and what the server finds in it.
  async open(path, text = readFileSync(path, 'utf8')) {
    const uri = pathToFileURL(path).href;
    const told = this.#wait((resolve) => this.#findings.set(uri, resolve), `findings of ${path}`);
    this.#send({
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'yaml', version: 1, text } },
    });
    const findings = await told;
    this.#findings.delete(uri);
    return { uri, findings };
  }

  async hover(uri, position) {
    const answer = await this.request('textDocument/hover', { textDocument: { uri }, position });
    return answer?.contents.value ?? '';
  }

  async completion(uri, position) {
    const answer = await this.request('textDocument/completion', {
      textDocument: { uri },
      position,
    });
    return answer.items ?? answer;
  }

  request(method, params) {
    const id = this.#next++;
    const answer = this.#wait((resolve) => this.#answers.set(id, resolve), method);
    this.#send({ id, method, params });
    return answer.then((message) => {
      if (message.error) throw new Error(`${method}: ${message.error.message}`);
      return message.result;
    });
  }

  #wait(register, what) {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no answer: ${what}`)), PATIENCE);
      register((value) => {
        clearTimeout(timer);
        resolve(value);
      });
    });
  }

  #send(message) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.#child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.#child.stdin.write(body);
  }

  #take() {
    const end = this.#buffer.indexOf('\r\n\r\n');
    if (end < 0) return false;
    const length = Number(/Content-Length: (\d+)/.exec(this.#buffer.subarray(0, end))[1]);
    if (this.#buffer.length < end + 4 + length) return false;
    const body = this.#buffer.subarray(end + 4, end + 4 + length);
    this.#buffer = this.#buffer.subarray(end + 4 + length);
    this.#handle(JSON.parse(body));
    return true;
  }

  #handle(message) {
    if (message.method && message.id !== undefined) {
      this.#send({ id: message.id, result: this.#settings(message) });
    } else if (message.id !== undefined) {
      this.#answers.get(message.id)?.(message);
      this.#answers.delete(message.id);
    } else if (message.method === 'textDocument/publishDiagnostics') {
      this.#findings.get(message.params.uri)?.(message.params.diagnostics);
    }
  }

  // Nothing is fetched: the schemas are those that the files name.
  #settings(message) {
    if (message.method !== 'workspace/configuration') return null;
    const yaml = { validate: true, hover: true, completion: true, schemaStore: { enable: false } };
    return message.params.items.map((item) => (item.section === 'yaml' ? yaml : {}));
  }
}
