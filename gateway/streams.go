package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/grpc-ecosystem/grpc-gateway/v2/runtime"
	"google.golang.org/genproto/googleapis/api/annotations"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/reflect/protoregistry"

	common "mall/gen/mall/common/v1"
)

const (
	// The server allows its streams 10 minutes.
	streamTimeout = 602 * time.Second
	linesType     = "application/x-ndjson"
)

// streams returns the requests, such as `POST /v1/products:import`, whose rpcs stream.
func streams() (map[string]bool, error) {
	found := map[string]bool{}
	var failed error
	protoregistry.GlobalFiles.RangeFiles(func(file protoreflect.FileDescriptor) bool {
		for i := range file.Services().Len() {
			methods := file.Services().Get(i).Methods()
			for j := range methods.Len() {
				method := methods.Get(j)
				rule, _ := proto.GetExtension(method.Options(), annotations.E_Http).(*annotations.HttpRule)
				if !method.IsStreamingClient() && !method.IsStreamingServer() || rule == nil {
					continue
				}
				verb, path := http.MethodPost, rule.GetPost()
				if path == "" {
					verb, path = http.MethodGet, rule.GetGet()
				}
				if path == "" || strings.Contains(path, "{") {
					failed = errors.Join(failed, fmt.Errorf("%s: the path of a stream is GET or POST, without fields", method.FullName()))
				}
				found[verb+" "+path] = true
			}
		}
		return true
	})
	return found, failed
}

// lines reads and writes messages as JSON, those of a stream as one object per line.
type lines struct{ *runtime.HTTPBodyMarshaler }

func (lines) StreamContentType(any) string { return linesType }

func (m lines) NewDecoder(r io.Reader) runtime.Decoder {
	decoder := m.HTTPBodyMarshaler.NewDecoder(r)
	body, ok := r.(*streamBody)
	if !ok {
		return decoder
	}
	return runtime.DecoderFunc(func(message any) error {
		err := decoder.Decode(message)
		body.decoded(err)
		return err
	})
}

// streamBody is the body of a request that streams. The library takes any end of it for the last message: what is wrong with
// it is kept here.
type streamBody struct {
	io.ReadCloser
	cancel  context.CancelFunc
	unread  int // bytes since the last message
	message int
	broken  error

	mutex sync.Mutex // messages are read while answers are written
	fault *status.Status
	told  bool
}

// fail keeps what is wrong with the body.
func (b *streamBody) fail(code codes.Code, reason common.ErrorReason, message string) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	b.fault = failure(code, reason, message, 0, map[string]string{"message": strconv.Itoa(b.message)})
}

// tell returns what the request fails with, given what its call does; nil if that was told before.
func (b *streamBody) tell(st *status.Status) *status.Status {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	if b.fault != nil && (st == nil || st.Code() == codes.Canceled) {
		st = b.fault
	}
	if b.told {
		return nil
	}
	b.told = st != nil
	return st
}

type streamKey struct{}

func streamOf(ctx context.Context) *streamBody {
	found, _ := ctx.Value(streamKey{}).(*streamBody)
	return found
}

var errLong = errors.New("a message is longer than 1 MiB")

func (b *streamBody) Read(into []byte) (int, error) {
	if b.unread > maxBody {
		return 0, errLong
	}
	n, err := b.ReadCloser.Read(into)
	b.unread += n
	if err != nil && !errors.Is(err, io.EOF) {
		b.broken = err
	}
	return n, err
}

// decoded notes what became of a message. One that is wrong ends the stream once those before it are answered; a caller that
// has gone ends it at once, as this is not the end of its messages.
func (b *streamBody) decoded(err error) {
	switch {
	case err == nil:
		b.message++
		b.unread = 0
	case errors.Is(err, io.EOF):
	case errors.Is(err, errLong):
		b.fail(codes.ResourceExhausted, common.ErrorReason_REQUEST_TOO_LARGE, errLong.Error())
	case b.broken != nil:
		b.fail(codes.InvalidArgument, common.ErrorReason_MALFORMED_REQUEST, "the body does not arrive")
		b.cancel()
	default:
		b.fail(codes.InvalidArgument, common.ErrorReason_MALFORMED_REQUEST, readable(err.Error()))
	}
}

// streamed lets requests that stream take their time, and answers while they are sent.
func streamed(streams map[string]bool, stream, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !streams[r.Method+" "+r.URL.Path] {
			next.ServeHTTP(w, r)
			return
		}
		header := w.Header()
		header.Set("Cache-Control", "no-store")
		header.Set("X-Content-Type-Options", "nosniff")
		control, ends := http.NewResponseController(w), time.Now().Add(streamTimeout)
		_ = control.EnableFullDuplex() // HTTP/2 always is
		_ = control.SetReadDeadline(ends)
		_ = control.SetWriteDeadline(ends)
		if r.Header.Get("Grpc-Timeout") == "" {
			r.Header.Set("Grpc-Timeout", strconv.Itoa(int(streamTimeout.Seconds()))+"S")
		}
		ctx, cancel := context.WithCancel(r.Context())
		defer cancel()
		body := &streamBody{ReadCloser: r.Body, cancel: cancel}
		r = r.WithContext(context.WithValue(ctx, streamKey{}, body))
		r.Body = body
		answered := &statusWriter{ResponseWriter: w}
		stream.ServeHTTP(answered, r)
		st := body.tell(nil)
		switch {
		case st == nil:
		case answered.status != 0:
			note(r.Context(), st)
			if line, err := (protojson.MarshalOptions{UseProtoNames: true}).Marshal(st.Proto()); err == nil {
				_, _ = w.Write(append(inLine(line), '\n'))
			}
		case st.Code() == codes.ResourceExhausted:
			answer(w, r, http.StatusRequestEntityTooLarge, st)
		default:
			answer(w, r, runtime.HTTPStatusFromCode(st.Code()), st)
		}
	})
}

// inLine makes a status the last line of a stream, as the library does.
func inLine(st []byte) []byte { return append(append([]byte(`{"error":`), st...), '}') }

// note keeps what a request fails with for log and metrics.
func note(ctx context.Context, st *status.Status) {
	if record := recordOf(ctx); record != nil {
		record.code, record.reason = st.Code(), reason(st)
	}
}

// onStreamError ends a stream that has begun.
func onStreamError(ctx context.Context, err error) *status.Status {
	st := explained(status.Convert(err))
	if body := streamOf(ctx); body != nil {
		if told := body.tell(st); told != nil {
			st = told
		}
	}
	note(ctx, st)
	return st
}
