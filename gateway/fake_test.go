package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/health"
	"google.golang.org/grpc/health/grpc_health_v1"

	platform "mall/gen/mall/platform/v1"
)

// fake is a mall of one service, whose rpcs do as they are told.
type fake struct {
	platform.UnimplementedPlatformServiceServer
	health *health.Server
	list   func(context.Context, *platform.ListChannelsRequest) (*platform.ListChannelsResponse, error)
	create func(context.Context, *platform.CreateChannelRequest) (*platform.Channel, error)
	update func(context.Context, *platform.UpdateChannelRequest) (*platform.Channel, error)
}

func (f *fake) ListChannels(ctx context.Context, r *platform.ListChannelsRequest) (*platform.ListChannelsResponse, error) {
	return f.list(ctx, r)
}

func (f *fake) CreateChannel(ctx context.Context, r *platform.CreateChannelRequest) (*platform.Channel, error) {
	return f.create(ctx, r)
}

func (f *fake) UpdateChannel(ctx context.Context, r *platform.UpdateChannelRequest) (*platform.Channel, error) {
	return f.update(ctx, r)
}

// serveFake returns the address of a server that runs until the test ends.
func serveFake(t *testing.T, f *fake, secure credentials.TransportCredentials) string {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	server := grpc.NewServer(grpc.Creds(secure))
	platform.RegisterPlatformServiceServer(server, f)
	f.health = health.NewServer()
	grpc_health_v1.RegisterHealthServer(server, f.health)
	go func() { _ = server.Serve(listener) }()
	t.Cleanup(server.Stop)
	return listener.Addr().String()
}

// edge is a gateway in front of a fake server.
type edge struct {
	*httptest.Server
	logs    *buffer
	metrics *metrics
}

func newEdge(t *testing.T, f *fake, change ...func(*settings)) *edge {
	t.Helper()
	s := settings{server: serveFake(t, f, insecure.NewCredentials()), connections: 2}
	for _, c := range change {
		c(&s)
	}
	e := &edge{logs: &buffer{}, metrics: newMetrics()}
	log := newLogger(e.logs)
	server, err := dial(s, log)
	if err != nil {
		t.Fatal(err)
	}
	handler, err := newHandler(s, server, e.metrics, log)
	if err != nil {
		t.Fatal(err)
	}
	e.Server = httptest.NewServer(handler)
	t.Cleanup(func() {
		e.Close()
		_ = server.close()
	})
	return e
}

// reply is what came back, its JSON taken apart.
type reply struct {
	status int
	header http.Header
	body   string
	json   map[string]any
}

func (r reply) reason() string {
	details, _ := r.json["details"].([]any)
	for _, detail := range details {
		if reason, ok := detail.(map[string]any)["reason"].(string); ok {
			return reason
		}
	}
	return ""
}

func (e *edge) call(t *testing.T, method, path, body string, headers ...string) reply {
	t.Helper()
	request, err := http.NewRequest(method, e.URL+path, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(headers); i += 2 {
		request.Header.Add(headers[i], headers[i+1])
	}
	return send(t, e.Client(), request)
}

func send(t *testing.T, client *http.Client, request *http.Request) reply {
	t.Helper()
	response, err := client.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	read, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	answered := reply{status: response.StatusCode, header: response.Header, body: string(read)}
	_ = json.Unmarshal(read, &answered.json)
	return answered
}

// buffer takes the lines of a logger.
type buffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (b *buffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.Write(p)
}

func (b *buffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.String()
}

func quiet() *slog.Logger { return slog.New(slog.DiscardHandler) }
