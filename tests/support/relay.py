"""A gRPC server between client and server under test, which can lose calls and answers, and sees what is sent."""

import threading
from collections import Counter, defaultdict
from concurrent import futures

import grpc


class Relay(grpc.GenericRpcHandler):
    """Passes every unary call on, unless told to fail the next ones of a method."""

    def __init__(self, target: str) -> None:
        self.requests = defaultdict(list)  # bytes by method name, in the order of arrival
        self.metadata = defaultdict(list)
        self.seconds = defaultdict(list)  # time that the client leaves
        self.calls = Counter()
        self._unreached = Counter()
        self._lost = Counter()
        self._lock = threading.Lock()
        self._channel = grpc.insecure_channel(target)
        self._server = grpc.server(futures.ThreadPoolExecutor(32), [self])
        self.address = f"127.0.0.1:{self._server.add_insecure_port('127.0.0.1:0')}"
        self._server.start()

    def close(self) -> None:
        self._server.stop(None).wait()
        self._channel.close()

    def lose_calls(self, name: str, count: int = 1) -> None:
        """The next calls of a method do not reach the server."""
        self._unreached[name] = count

    def lose_answers(self, name: str, count: int = 1) -> None:
        """The next calls of a method are carried out, but their answers do not come back."""
        self._lost[name] = count

    def service(self, handler_call_details):
        path = handler_call_details.method
        name = path.rpartition("/")[2]
        send = self._channel.unary_unary(path)

        def pass_on(request, context):
            with self._lock:
                self.calls[name] += 1
                self.requests[name].append(request)
                self.metadata[name].append(dict(context.invocation_metadata()))
                self.seconds[name].append(context.time_remaining())
                unreached, lost = self._unreached[name] > 0, self._lost[name] > 0
                self._unreached[name] -= unreached
                self._lost[name] -= lost and not unreached
            if unreached:
                context.abort(grpc.StatusCode.UNAVAILABLE, "lost on the way there")
            sent = [(k, v) for k, v in context.invocation_metadata() if k == "authorization"]
            try:
                answer = send(request, timeout=context.time_remaining(), metadata=sent)
            except grpc.RpcError as error:
                context.set_trailing_metadata(error.trailing_metadata())
                context.abort(error.code(), error.details())
            if lost:
                context.abort(grpc.StatusCode.UNAVAILABLE, "lost on the way back")
            return answer

        return grpc.unary_unary_rpc_method_handler(pass_on)
