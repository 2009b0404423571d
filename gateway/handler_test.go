package main

import (
	"bufio"
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/grpc-ecosystem/grpc-gateway/v2/runtime"
	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/proto"

	platform "mall/gen/mall/platform/v1"
)

func TestARequestBecomesACall(t *testing.T) {
	var got *platform.CreateChannelRequest
	e := newEdge(t, &fake{create: func(_ context.Context, r *platform.CreateChannelRequest) (*platform.Channel, error) {
		got = r
		return &platform.Channel{Id: "1", DisplayName: "Web"}, nil
	}})
	for _, name := range []string{"display_name", "displayName"} {
		a := e.call(t, "POST", "/v1/channels?request_id=abc", `{"`+name+`": "Web"}`)
		if a.status != 200 || got.GetRequestId() != "abc" || got.GetChannel().GetDisplayName() != "Web" {
			t.Errorf("%s: %d %s, the server got %v", name, a.status, a.body, got)
		}
		if a.json["display_name"] != "Web" || a.json["primary"] != false {
			t.Errorf("names are those of the proto, and zeros are written: %s", a.body)
		}
		if a.header.Get("Cache-Control") != "no-store" {
			t.Errorf("answers are kept by caches: %v", a.header)
		}
	}
}

func TestAPatchFillsTheMask(t *testing.T) {
	var got *platform.UpdateChannelRequest
	e := newEdge(t, &fake{update: func(_ context.Context, r *platform.UpdateChannelRequest) (*platform.Channel, error) {
		got = r
		return r.GetChannel(), nil
	}})
	for query, want := range map[string][]string{
		"":                          {"display_name", "primary"},
		"?update_mask=state":        {"state"},
		"?updateMask=state,primary": {"state", "primary"},
	} {
		a := e.call(t, "PATCH", "/v1/channels/1"+query, `{"display_name": "", "primary": false}`)
		if paths := got.GetUpdateMask().GetPaths(); a.status != 200 || !slices.Equal(paths, want) || got.GetChannel().GetId() != "1" {
			t.Errorf("%q: %d, mask %v, want %v", query, a.status, paths, want)
		}
	}
}

func TestHeadersThatPass(t *testing.T) {
	var got metadata.MD
	e := newEdge(t, &fake{list: func(ctx context.Context, _ *platform.ListChannelsRequest) (*platform.ListChannelsResponse, error) {
		got, _ = metadata.FromIncomingContext(ctx)
		return &platform.ListChannelsResponse{}, nil
	}})
	e.call(t, "GET", "/v1/channels", "",
		"Authorization", "Bearer t", "User-Agent", "Shop/1", "X-Forwarded-For", "203.0.113.7",
		"X-Cart-Token", "k", "Cookie", "c=1", "Grpc-Metadata-Role", "admin", "Grpc-Metadata-X-Forwarded-For", "198.51.100.1")
	for key, want := range map[string]string{
		"authorization":          "Bearer t",
		"grpcgateway-user-agent": "Shop/1",
		"x-forwarded-for":        "203.0.113.7, 127.0.0.1",
		"x-cart-token":           "k",
		"role":                   "",
		"grpcgateway-cookie":     "",
	} {
		if found := strings.Join(got.Get(key), "|"); found != want {
			t.Errorf("%s: %q, want %q", key, found, want)
		}
	}
}

func TestDeadlines(t *testing.T) {
	var left atomic.Int64
	e := newEdge(t, &fake{list: func(ctx context.Context, _ *platform.ListChannelsRequest) (*platform.ListChannelsResponse, error) {
		deadline, _ := ctx.Deadline()
		left.Store(int64(time.Until(deadline)))
		if time.Until(deadline) < time.Second {
			<-ctx.Done()
			return nil, ctx.Err()
		}
		return &platform.ListChannelsResponse{}, nil
	}})
	for _, c := range []struct {
		header string
		about  time.Duration
		status int
		reason string
	}{
		{"", callTimeout, 200, ""},
		{"5S", 5 * time.Second, 200, ""},
		{"100m", 100 * time.Millisecond, 504, "DEADLINE_PASSED"},
		{"soon", 0, 400, "MALFORMED_REQUEST"},
	} {
		left.Store(0)
		var headers []string
		if c.header != "" {
			headers = []string{"Grpc-Timeout", c.header}
		}
		a := e.call(t, "GET", "/v1/channels", "", headers...)
		allowed := time.Duration(left.Load())
		if a.status != c.status || a.reason() != c.reason || allowed > c.about || allowed < c.about-2*time.Second {
			t.Errorf("%q: %d %s, %v left", c.header, a.status, a.reason(), allowed)
		}
	}
}

func TestErrorsOfTheServer(t *testing.T) {
	var failing error
	e := newEdge(t, &fake{list: func(context.Context, *platform.ListChannelsRequest) (*platform.ListChannelsResponse, error) {
		return nil, failing
	}})
	rich := func(code codes.Code, details ...any) error {
		st := status.New(code, "said by the server")
		info := &errdetails.ErrorInfo{Reason: "OVERLOADED", Domain: "mall", Metadata: map[string]string{"limit": "3"}}
		if len(details) == 0 {
			st, _ = st.WithDetails(info)
		} else {
			st, _ = st.WithDetails(info, failure(code, 0, "", 1500*time.Millisecond, nil).Details()[1].(*errdetails.RetryInfo))
		}
		return st.Err()
	}
	for _, c := range []struct {
		name          string
		err           error
		status        int
		reason, retry string
		message       string
	}{
		{"with a reason", rich(codes.FailedPrecondition), 400, "OVERLOADED", "", "said by the server"},
		{"with a delay", rich(codes.Unavailable, 1), 503, "OVERLOADED", "2", "said by the server"},
		{"unauthenticated", rich(codes.Unauthenticated), 401, "OVERLOADED", "", "said by the server"},
		{"too large", status.Error(codes.ResourceExhausted, "SERVER: Received message larger than max (1048577 vs. 1048576)"), 413, "REQUEST_TOO_LARGE", "", "the request is longer than 1 MiB"},
		{"too many calls", status.Error(codes.ResourceExhausted, "Concurrent RPC limit exceeded!"), 429, "OVERLOADED", "1", "too many calls: repeat later"},
		{"a broken connection", status.Error(codes.Unavailable, "dial tcp 10.1.2.3:50051"), 503, "OUTCOME_UNKNOWN", "1", meanings[codes.Unavailable].message},
		{"a stray exception", errors.New("SELECT secret"), 500, "INTERNAL_ERROR", "", "internal error"},
		{"no such method", status.Error(codes.Unimplemented, "method ListChannels not implemented"), 501, "METHOD_UNKNOWN", "", "there is no such method"},
	} {
		failing = c.err
		a := e.call(t, "GET", "/v1/channels", "")
		if a.status != c.status || a.reason() != c.reason || a.json["message"] != c.message || a.header.Get("Retry-After") != c.retry {
			t.Errorf("%s: %d %v %s", c.name, a.status, a.header, a.body)
		}
		if bearer := a.header.Get("WWW-Authenticate"); (bearer != "") != (c.status == 401) {
			t.Errorf("%s: WWW-Authenticate is %q", c.name, bearer)
		}
	}
}

func TestAServerThatIsAway(t *testing.T) {
	e := newEdge(t, &fake{}, func(s *settings) { s.server = "127.0.0.1:1" })
	a := e.call(t, "GET", "/v1/channels", "")
	if a.status != 503 || a.reason() != "OUTCOME_UNKNOWN" || strings.Contains(a.body, "127.0.0.1") {
		t.Errorf("%d %s", a.status, a.body)
	}
	if !strings.Contains(e.logs.String(), "connection refused") {
		t.Errorf("the operator is not told why: %s", e.logs)
	}
}

func TestABug(t *testing.T) {
	logs, shown := &buffer{}, httptest.NewRecorder()
	bug := http.HandlerFunc(func(http.ResponseWriter, *http.Request) { panic("sam@example.com") })
	recovered(bug, newLogger(logs)).ServeHTTP(shown, httptest.NewRequest(http.MethodGet, "/", nil))
	if shown.Code != 500 || !strings.Contains(shown.Body.String(), "INTERNAL_ERROR") {
		t.Errorf("%d %s", shown.Code, shown.Body)
	}
	if text := logs.String(); !strings.Contains(text, "handler_test.go") || strings.Contains(text, "sam@") {
		t.Error(text)
	}
}

func TestRequestsThatAreRefusedHere(t *testing.T) {
	e := newEdge(t, &fake{list: nil, create: nil}) // a call would panic
	long := `{"display_name": "` + strings.Repeat("x", maxBody) + `"}`
	for _, c := range []struct {
		name, method, path, body string
		status                   int
		reason, message          string
	}{
		{"no such path", "GET", "/v1/nothing", "", 404, "METHOD_UNKNOWN", "no such method"},
		{"no such path, cleaned", "GET", "/v1//channels", "", 404, "METHOD_UNKNOWN", "no such method"},
		{"another verb", "PUT", "/v1/channels", "{}", 405, "METHOD_UNKNOWN", "no such method"},
		{"unknown field", "POST", "/v1/channels", `{"colour": 1}`, 400, "MALFORMED_REQUEST", `unknown field "colour"`},
		{"unknown enum value", "POST", "/v1/channels", `{"state": "GONE"}`, 400, "MALFORMED_REQUEST", "GONE"},
		{"no JSON", "POST", "/v1/channels", `{`, 400, "MALFORMED_REQUEST", "EOF"},
		{"unknown parameter", "GET", "/v1/channels?size=3", "", 400, "MALFORMED_REQUEST", `"size"`},
		{"unknown parameter below a field", "PATCH", "/v1/channels/1?update_mask.x=3", "{}", 400, "MALFORMED_REQUEST", `"update_mask.x"`},
		{"parameter of another type", "GET", "/v1/channels?page_size=many", "", 400, "MALFORMED_REQUEST", "page_size"},
		{"no UTF-8 in the path", "PATCH", "/v1/channels/%ff", "{}", 400, "MALFORMED_REQUEST", "path"},
		{"no UTF-8 in a parameter", "GET", "/v1/channels?page_token=%ff", "", 400, "MALFORMED_REQUEST", "query"},
		{"no UTF-8 in a parameter's name", "GET", "/v1/channels?%ff=1", "", 400, "MALFORMED_REQUEST", "query"},
		{"half an escape in the query", "GET", "/v1/channels?page_token=%f", "", 400, "MALFORMED_REQUEST", "query"},
		{"no UTF-8 in the body", "POST", "/v1/channels", "{\"display_name\": \"\xff\"}", 400, "MALFORMED_REQUEST", "UTF-8"},
		{"half a letter in the body", "POST", "/v1/channels", `{"display_name": "\ud800"}`, 400, "MALFORMED_REQUEST", ""},
		{"long body", "POST", "/v1/channels", long, 413, "REQUEST_TOO_LARGE", "1 MiB"},
		{"GET in disguise", "POST", "/v1/channels/1", "", 405, "METHOD_UNKNOWN", "no such method"},
	} {
		a := e.call(t, c.method, c.path, c.body, "Content-Type", "application/x-www-form-urlencoded", "X-HTTP-Method-Override", "GET")
		message, _ := a.json["message"].(string)
		if a.status != c.status || a.reason() != c.reason || !strings.Contains(message, c.message) {
			t.Errorf("%s: %d %s", c.name, a.status, a.body)
		}
		if a.header.Get("Content-Type") != "application/json" {
			t.Errorf("%s: %v", c.name, a.header)
		}
	}
}

func TestHeadersThatNoCallCanCarry(t *testing.T) {
	var agents []string
	e := newEdge(t, &fake{list: func(ctx context.Context, _ *platform.ListChannelsRequest) (*platform.ListChannelsResponse, error) {
		got, _ := metadata.FromIncomingContext(ctx)
		agents = append(agents, got.Get("grpcgateway-user-agent")...)
		agents = append(agents, got.Get("user-agent")...)
		return &platform.ListChannelsResponse{}, nil
	}})
	for _, name := range []string{"Authorization", "X-Forwarded-For", "X-Forwarded-Host"} {
		for _, value := range []string{"Bearer \xff", "Bearer \u00e9", "Bearer \u2028"} {
			a := e.call(t, "GET", "/v1/channels", "", name, value)
			message, _ := a.json["message"].(string)
			if a.status != 400 || a.reason() != "MALFORMED_REQUEST" || !strings.Contains(message, name) {
				t.Errorf("%s %q: %d %s", name, value, a.status, a.body)
			}
		}
	}
	if a := e.call(t, "GET", "/v1/channels", "", "User-Agent", "Caf\u00e9/1.0 \xff"); a.status != 200 {
		t.Errorf("a browser with a name of its own: %d %s", a.status, a.body)
	}
	if got := strings.Join(agents, " "); !strings.Contains(got, "Caf/1.0") {
		t.Errorf("the server got %q", got)
	}
}

func TestHealth(t *testing.T) {
	f := &fake{}
	e := newEdge(t, f)
	if a := e.call(t, "GET", "/healthz", ""); a.status != 200 || a.json["status"] != "SERVING" {
		t.Errorf("%d %s", a.status, a.body)
	}
	f.health.SetServingStatus("", grpc_health_v1.HealthCheckResponse_NOT_SERVING)
	if a := e.call(t, "GET", "/healthz", ""); a.status != 503 || a.reason() == "" {
		t.Errorf("%d %s", a.status, a.body)
	}
}

func TestCORS(t *testing.T) {
	list := func(context.Context, *platform.ListChannelsRequest) (*platform.ListChannelsResponse, error) {
		return &platform.ListChannelsResponse{}, nil
	}
	shop := "https://shop.example.com"
	for _, c := range []struct {
		name, allowed, origin, want string
	}{
		{"off", "", shop, ""},
		{"a known page", shop, shop, shop},
		{"a stranger", shop, "https://evil.example.com", ""},
	} {
		e := newEdge(t, &fake{list: list}, func(s *settings) {
			if c.allowed != "" {
				s.corsOrigins = []string{c.allowed}
			}
		})
		a := e.call(t, "GET", "/v1/channels", "", "Origin", c.origin)
		if got := a.header.Get("Access-Control-Allow-Origin"); got != c.want {
			t.Errorf("%s: %q", c.name, got)
		}
		a = e.call(t, "OPTIONS", "/v1/channels", "", "Origin", c.origin,
			"Access-Control-Request-Method", "PATCH", "Access-Control-Request-Headers", "authorization,x-cart-token")
		if got := a.header.Get("Access-Control-Allow-Methods"); (got == "PATCH") != (c.want != "") {
			t.Errorf("%s, asked before: %q", c.name, got)
		}
	}
}

func TestDocs(t *testing.T) {
	on := newEdge(t, &fake{}, func(s *settings) { s.docs = true })
	off := newEdge(t, &fake{})
	for path, has := range map[string]string{
		"/openapi.json":              `"openapi": "3.1.0"`,
		"/docs":                      "swagger-ui",
		"/docs/swagger-ui-bundle.js": "webpack",
	} {
		if a := on.call(t, "GET", path, ""); a.status != 200 || !strings.Contains(a.body, has) {
			t.Errorf("%s: %d", path, a.status)
		}
		if a := off.call(t, "GET", path, ""); a.status != 404 {
			t.Errorf("%s, off: %d", path, a.status)
		}
	}
	if a := on.call(t, "GET", "/docs", ""); strings.Contains(a.body, "https://") && strings.Contains(a.body, `src="http`) {
		t.Error("the page loads from elsewhere")
	}
}

func TestLogsAndMetricsSayNothingOfPeople(t *testing.T) {
	e := newEdge(t, &fake{create: func(context.Context, *platform.CreateChannelRequest) (*platform.Channel, error) {
		return nil, status.Error(codes.InvalidArgument, "sam@example.com")
	}})
	e.call(t, "POST", "/v1/channels?request_id=sam@example.com", `{"display_name": "sam@example.com"}`,
		"Authorization", "Bearer sam@example.com", "User-Agent", "sam@example.com")
	e.call(t, "GET", "/v1/sam@example.com", "")
	logs := e.logs.String()
	shown := httptest.NewRecorder()
	e.metrics.handler().ServeHTTP(shown, httptest.NewRequest(http.MethodGet, "/metrics", nil))
	for _, want := range []string{`"event":"request"`, `"level":"info"`, `"method":"/mall.platform.v1.PlatformService/CreateChannel"`,
		`"status":400`, `"code":"INVALID_ARGUMENT"`, `"reason":"MALFORMED_REQUEST"`} {
		if !strings.Contains(logs, want) {
			t.Errorf("%s is not in %s", want, logs)
		}
	}
	if line := `mall_http_requests_total{method="/mall.platform.v1.PlatformService/CreateChannel",status="400"} 1`; !strings.Contains(shown.Body.String(), line) {
		t.Error(shown.Body.String())
	}
	if strings.Contains(logs+shown.Body.String(), "sam@") {
		t.Error(logs)
	}
}

// What the handler of an rpc calls that answers with a stream.
func TestAStreamIsOneObjectPerLine(t *testing.T) {
	mux, log := newMux(nil), newLogger(&buffer{})
	next := make(chan *platform.Channel)
	err := mux.HandlePath("GET", "/v1/stream", func(w http.ResponseWriter, r *http.Request, _ map[string]string) {
		_, marshaler := runtime.MarshalerForRequest(mux, r)
		ctx := runtime.NewServerMetadataContext(r.Context(), runtime.ServerMetadata{})
		runtime.ForwardResponseStream(ctx, mux, marshaler, w, r, func() (proto.Message, error) {
			if channel, more := <-next; more {
				return channel, nil
			}
			return nil, status.Error(codes.Unavailable, "10.0.0.7 is away")
		})
	})
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(passed(mux, map[string]bool{"GET /v1/stream": true}, settings{}, newMetrics(), log))
	defer server.Close()
	go func() { next <- &platform.Channel{Id: "1"} }()
	answer, err := server.Client().Get(server.URL + "/v1/stream")
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	lines := bufio.NewScanner(answer.Body)
	for _, id := range []string{"1", "2"} { // each is there before the next one is made
		if !lines.Scan() || !strings.Contains(lines.Text(), `{"result":{"id":"`+id+`"`) {
			t.Errorf("%s: %s", id, lines.Text())
		}
		if id == "1" {
			next <- &platform.Channel{Id: "2"}
		}
	}
	close(next)
	if !lines.Scan() || !strings.Contains(lines.Text(), `"reason":"OUTCOME_UNKNOWN"`) || strings.Contains(lines.Text(), "10.0.0.7") {
		t.Errorf("a stream that breaks ends with an error of ours: %s", lines.Text())
	}
}
