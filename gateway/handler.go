package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/grpc-ecosystem/grpc-gateway/v2/runtime"
	"github.com/grpc-ecosystem/grpc-gateway/v2/utilities"
	"github.com/rs/cors"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/grpc/metadata"
	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"

	common "mall/gen/mall/common/v1"
)

const (
	maxBody = 1 << 20
	// For callers that set no Grpc-Timeout. The server allows its longest calls 30 seconds.
	callTimeout = 35 * time.Second
	// The secret of a guest's cart.
	cartToken = "X-Cart-Token"
)

// newHandler puts together what a request passes: log and metrics, CORS, body limit, http rules.
func newHandler(s settings, server *pool, metrics *metrics, log *slog.Logger) (http.Handler, error) {
	mux := newMux(server)
	if err := register(context.Background(), mux, server); err != nil {
		return nil, err
	}
	streams, err := streams()
	if err != nil {
		return nil, err
	}
	return passed(mux, streams, s, metrics, log), nil
}

// newMux returns what turns requests into calls and answers into JSON, without any http rules yet.
func newMux(server grpc.ClientConnInterface) *runtime.ServeMux {
	runtime.DefaultContextTimeout = callTimeout
	return runtime.NewServeMux(
		runtime.WithMarshalerOption(runtime.MIMEWildcard, lines{&runtime.HTTPBodyMarshaler{Marshaler: &runtime.JSONPb{
			// The names of the protos, as in field masks, violations and comments; requests may use either form.
			MarshalOptions: protojson.MarshalOptions{UseProtoNames: true, EmitDefaultValues: true},
		}}}),
		runtime.WithIncomingHeaderMatcher(incoming),
		runtime.WithOutgoingHeaderMatcher(none),
		runtime.WithOutgoingTrailerMatcher(none),
		runtime.WithMetadata(noteMethod),
		runtime.WithErrorHandler(onError),
		runtime.WithRoutingErrorHandler(onRoutingError),
		runtime.WithStreamErrorHandler(onStreamError),
		runtime.WithDisablePathLengthFallback(),
		runtime.WithDisableHTTPMethodOverride(),
		runtime.SetQueryParameterParser(strictQuery{}),
		runtime.WithHealthzEndpoint(grpc_health_v1.NewHealthClient(server)),
	)
}

func passed(mux http.Handler, streams map[string]bool, s settings, metrics *metrics, log *slog.Logger) http.Handler {
	handler := legible(streamed(streams, mux, bounded(mux)))
	if s.docs {
		handler = withDocs(handler)
	}
	if len(s.corsOrigins) > 0 {
		handler = cors.New(cors.Options{
			AllowedOrigins: s.corsOrigins,
			AllowedMethods: []string{http.MethodGet, http.MethodPost, http.MethodPatch, http.MethodDelete},
			AllowedHeaders: []string{"Authorization", "Content-Type", "Grpc-Timeout", cartToken},
			ExposedHeaders: []string{"Retry-After"},
			MaxAge:         600,
		}).Handler(handler)
	}
	return observed(recovered(handler, log), metrics, log)
}

// incoming names the headers that the server gets, besides those that the library passes on: Authorization as it is, and
// the client's address at the end of x-forwarded-for.
func incoming(header string) (string, bool) {
	switch header {
	case "User-Agent":
		return runtime.MetadataPrefix + "user-agent", true // gRPC keeps `user-agent` for itself
	case cartToken:
		return strings.ToLower(cartToken), true
	}
	return "", false
}

func none(string) (string, bool) { return "", false }

// noteMethod adds no metadata: this is where the library tells which rpc a request is for.
func noteMethod(ctx context.Context, _ *http.Request) metadata.MD {
	if record := recordOf(ctx); record != nil {
		record.method, _ = runtime.RPCMethod(ctx)
	}
	return nil
}

// carried are the headers whose values reach the server as gRPC metadata, which is ASCII.
var carried = []string{"Authorization", cartToken, "X-Forwarded-For", "X-Forwarded-Host"}

// legible refuses what no message or metadata can carry: bytes that are not UTF-8 in the path or the query, and other than
// printable ASCII in headers that are passed on. Bodies are looked at as they are parsed. What browsers call themselves is
// passed on without such bytes instead, as nothing depends on it.
func legible(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		query, err := url.ParseQuery(r.URL.RawQuery)
		what := ""
		switch {
		case !utf8.ValidString(r.URL.Path):
			what = "the path is not UTF-8"
		case err != nil:
			what = "the query is not well-formed"
		case !isText(query):
			what = "the query is not UTF-8"
		case !isPrintable(r.Host):
			what = "the header Host holds other than printable ASCII"
		}
		for _, name := range carried {
			if !slices.ContainsFunc(r.Header.Values(name), isUnprintable) {
				continue
			}
			what = "the header " + name + " holds other than printable ASCII"
		}
		if what != "" {
			w.Header().Set("Cache-Control", "no-store")
			w.Header().Set("X-Content-Type-Options", "nosniff")
			answer(w, r, http.StatusBadRequest, failure(
				codes.InvalidArgument, common.ErrorReason_MALFORMED_REQUEST, what, 0, nil))
			return
		}
		if agent := r.Header.Get("User-Agent"); isUnprintable(agent) {
			r.Header.Set("User-Agent", strings.Map(printable, agent))
		}
		next.ServeHTTP(w, r)
	})
}

func isText(values url.Values) bool {
	for name, listed := range values {
		if !utf8.ValidString(name) || slices.ContainsFunc(listed, func(value string) bool { return !utf8.ValidString(value) }) {
			return false
		}
	}
	return true
}

func isPrintable(text string) bool { return strings.Map(printable, text) == text }

func isUnprintable(text string) bool { return !isPrintable(text) }

// printable keeps a letter of printable ASCII and drops any other.
func printable(letter rune) rune {
	if letter < ' ' || letter > '~' {
		return -1
	}
	return letter
}

// bounded reads bodies before anything else does, and refuses long ones.
func bounded(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		header := w.Header()
		header.Set("Cache-Control", "no-store")
		header.Set("X-Content-Type-Options", "nosniff")
		body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxBody))
		var long *http.MaxBytesError
		switch {
		case errors.As(err, &long):
			answer(w, r, http.StatusRequestEntityTooLarge, failure(
				codes.ResourceExhausted, common.ErrorReason_REQUEST_TOO_LARGE, "the body is longer than 1 MiB", 0, nil))
		case err != nil:
			answer(w, r, http.StatusBadRequest, failure(
				codes.InvalidArgument, common.ErrorReason_MALFORMED_REQUEST, "the body does not arrive", 0, nil))
		default:
			r.Body = io.NopCloser(bytes.NewReader(body))
			next.ServeHTTP(w, r)
		}
	})
}

// strictQuery refuses query parameters that are no fields of the request, which the library leaves out silently.
type strictQuery struct{ runtime.DefaultQueryParser }

func (q strictQuery) Parse(request proto.Message, values url.Values, filter *utilities.DoubleArray) error {
	for name := range values {
		if !isField(request.ProtoReflect().Descriptor(), name) {
			return fmt.Errorf("unknown query parameter %q", name)
		}
	}
	return q.DefaultQueryParser.Parse(request, values, filter)
}

func isField(message protoreflect.MessageDescriptor, path string) bool {
	for name := range strings.SplitSeq(path, ".") {
		if message == nil {
			return false
		}
		field := message.Fields().ByTextName(name)
		if field == nil {
			field = message.Fields().ByJSONName(name)
		}
		if field == nil {
			return false
		}
		message = field.Message()
	}
	return true
}
