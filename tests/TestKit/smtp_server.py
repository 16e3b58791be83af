"""A real SMTP server for tests: Debian's aiosmtpd, storing every accepted message as .eml with its envelope beside it.

Told on the command line how to secure itself; told on standard input how to misbehave next:
    fail RCPT 450 2      answer the next two RCPT commands with 450   (stages: MAIL, RCPT, DATA, AUTH)
    drop DATA 1          take the next message, store it, and cut the line before answering
    stall MAIL 1         fall silent at the next MAIL command and never answer it
                         (stages: CONNECT, EHLO, STARTTLS, AUTH, MAIL, RCPT, DATA, and END: the message is in, and is not stored)
    drip EHLO 1          answer EHLO line by line, without end
    well                 nothing goes wrong any more
It ends when standard input closes, so that it never outlives the test.
"""
import argparse
import asyncio
import json
import os
import ssl
import sys
import threading

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult

TEXTS = {421: "4.3.2 Service shutting down", 450: "4.2.1 Mailbox busy", 451: "4.3.0 Try again later", 454: "4.7.0 Temporary authentication failure", 530: "5.7.0 Authentication required",
         535: "5.7.8 Authentication failed", 550: "5.1.1 No such user", 552: "5.2.2 Mailbox full", 554: "5.0.0 Refused"}


SILENCE = 3600


class Troubles:
    """What shall go wrong next, per stage."""

    def __init__(self):
        self.lock = threading.Lock()
        self.waiting = []

    def add(self, kind, stage, code, times):
        with self.lock:
            self.waiting.extend([(kind, stage, code)] * times)

    def clear(self):
        with self.lock:
            self.waiting.clear()

    def dripping(self, stage):
        with self.lock:
            return any(kind == "drip" and at == stage for kind, at, _ in self.waiting)

    def take(self, kind, stage):
        with self.lock:
            for trouble in self.waiting:
                if trouble[0] == kind and trouble[1] == stage:
                    self.waiting.remove(trouble)
                    return trouble[2]
        return None


class Store:
    def __init__(self, folder, troubles, always_tls):
        self.folder, self.troubles, self.always_tls = folder, troubles, always_tls
        # After a restart the numbers go on: nothing that arrived before is overwritten.
        self.count = sum(name.endswith(".eml") for name in os.listdir(folder))

    def answer(self, stage):
        code = self.troubles.take("fail", stage)
        return f"{code} {TEXTS.get(code, 'Scripted')}" if code else None

    async def handle_MAIL(self, server, session, envelope, address, options):
        refused = self.answer("MAIL")
        if refused:
            return refused
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        refused = self.answer("RCPT")
        if refused:
            return refused
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if self.troubles.take("stall", "END") is not None:
            await asyncio.sleep(SILENCE)
        refused = self.answer("DATA")
        if refused:
            return refused
        self.count += 1
        base = os.path.join(self.folder, f"{self.count:06d}")
        with open(base + ".json", "w", encoding="utf-8") as file:
            json.dump({"from": envelope.mail_from, "to": envelope.rcpt_tos, "tls": self.always_tls or session.ssl is not None,
                       "user": getattr(session.auth_data, "login", b"").decode() if session.auth_data else ""}, file)
        # Renamed when complete: a reader never sees half a message.
        with open(base + ".part", "wb") as file:
            file.write(envelope.original_content)
        os.rename(base + ".part", base + ".eml")
        if self.troubles.take("drop", "DATA") is not None:
            server.transport.abort()
        return "250 OK stored"


def scripted(troubles):
    """The server's commands, each of which may fall silent first."""

    def command(stage):
        answer = getattr(SMTP, "smtp_" + stage)

        async def may_stall(self, arg):
            if troubles.take("stall", stage) is not None:
                await asyncio.sleep(SILENCE)
            while troubles.dripping(stage):
                await self.push("250-patience")
                await asyncio.sleep(0.2)
            await answer(self, arg)

        return may_stall

    class Scripted(SMTP):
        async def _handle_client(self):
            if troubles.take("stall", "CONNECT") is not None:
                await asyncio.sleep(SILENCE)
            await super()._handle_client()

    for stage in ("EHLO", "STARTTLS", "AUTH", "MAIL", "RCPT", "DATA"):
        setattr(Scripted, "smtp_" + stage, command(stage))
    return Scripted


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--folder", required=True)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--security", choices=["none", "starttls", "implicit"], default="none")
    parser.add_argument("--certificate")
    parser.add_argument("--key")
    parser.add_argument("--user", default="")
    parser.add_argument("--password", default="")
    args = parser.parse_args()

    troubles = Troubles()
    tls = None
    if args.security != "none":
        tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        tls.load_cert_chain(args.certificate, args.key)

    def authenticate(server, session, envelope, mechanism, data):
        print("PASSWORD " + ("over TLS" if session.ssl is not None or args.security == "implicit" else "in the clear"), flush=True)
        refused = troubles.take("fail", "AUTH")
        if refused:
            return AuthResult(success=False, handled=False, message=f"{refused} {TEXTS.get(refused, 'Scripted')}")
        good = data.login.decode() == args.user and data.password.decode() == args.password
        if good:
            session.auth_data = data
        return AuthResult(success=good, handled=False, auth_data=data if good else None)

    commands = scripted(troubles)

    class Server(Controller):
        def factory(self):
            return commands(self.handler, hostname="localhost", enable_SMTPUTF8=True,
                            tls_context=tls if args.security == "starttls" else None,
                            require_starttls=args.security == "starttls",
                            authenticator=authenticate if args.user else None,
                            auth_required=bool(args.user), auth_require_tls=args.security == "starttls")

    controller = Server(Store(args.folder, troubles, args.security == "implicit"), hostname="127.0.0.1", port=args.port,
                        ssl_context=tls if args.security == "implicit" else None)
    controller.start()
    print(f"READY {args.port}", flush=True)
    for line in sys.stdin:
        words = line.split()
        if len(words) == 4 and words[0] in ("fail", "drop"):
            troubles.add(words[0], words[1], int(words[2]), int(words[3]))
        elif len(words) == 3 and words[0] in ("drop", "stall", "drip"):
            troubles.add(words[0], words[1], 1, int(words[2]))
        elif words == ["well"]:
            troubles.clear()
        print("DONE " + line.strip(), flush=True)
    controller.stop()


main()
