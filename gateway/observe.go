package main

import (
	"context"
	"io"
	"log/slog"
	"net/http"
	"runtime/debug"
	"strconv"
	"strings"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promauto"
	"github.com/prometheus/client_golang/prometheus/promhttp"
	"google.golang.org/genproto/googleapis/rpc/code"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
)

type metrics struct {
	registry *prometheus.Registry
	requests *prometheus.CounterVec
	seconds  *prometheus.HistogramVec
	running  prometheus.Gauge
}

func newMetrics() *metrics {
	registry := prometheus.NewRegistry()
	registry.MustRegister(collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	add := promauto.With(registry)
	return &metrics{
		registry: registry,
		requests: add.NewCounterVec(prometheus.CounterOpts{
			Name: "mall_http_requests_total",
			Help: "Answered requests.",
		}, []string{"method", "status"}),
		seconds: add.NewHistogramVec(prometheus.HistogramOpts{
			Name:    "mall_http_request_seconds",
			Help:    "Time from the head of a request to the end of its answer.",
			Buckets: []float64{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30},
		}, []string{"method"}),
		running: add.NewGauge(prometheus.GaugeOpts{
			Name: "mall_http_requests_running",
			Help: "Requests under way.",
		}),
	}
}

func (m *metrics) handler() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("GET /metrics", promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{}))
	return mux
}

// record is what is kept of a request for log and metrics: nothing that its author or the answer says.
type record struct {
	method string // of gRPC; empty if the request is for no rpc
	code   codes.Code
	reason string
	cause  string
}

type recordKey struct{}

func recordOf(ctx context.Context) *record {
	found, _ := ctx.Value(recordKey{}).(*record)
	return found
}

// observed logs and counts every request.
func observed(next http.Handler, metrics *metrics, log *slog.Logger) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		started := time.Now()
		metrics.running.Inc()
		defer metrics.running.Dec()
		kept, answered := &record{}, &statusWriter{ResponseWriter: w, status: http.StatusOK}
		next.ServeHTTP(answered, r.WithContext(context.WithValue(r.Context(), recordKey{}, kept)))
		took := time.Since(started)
		metrics.requests.WithLabelValues(kept.method, strconv.Itoa(answered.status)).Inc()
		metrics.seconds.WithLabelValues(kept.method).Observe(took.Seconds())
		attributes := []any{
			"method", kept.method,
			"status", answered.status,
			"code", code.Code(kept.code).String(),
			"reason", kept.reason,
			"ms", float64(took.Microseconds()) / 1000,
		}
		if kept.cause != "" {
			attributes = append(attributes, "cause", kept.cause)
		}
		log.Info("request", attributes...)
	})
}

// recovered answers when there is a bug. The log gets where it is, and not what was at hand.
func recovered(next http.Handler, log *slog.Logger) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			if recover() != nil {
				log.Error("unhandled", "stack", string(debug.Stack()))
				answer(w, r, http.StatusInternalServerError, explained(status.New(codes.Internal, "")))
			}
		}()
		next.ServeHTTP(w, r)
	})
}

// statusWriter remembers the status of an answer.
type statusWriter struct {
	http.ResponseWriter
	status int
}

func (w *statusWriter) WriteHeader(status int) {
	w.status = status
	w.ResponseWriter.WriteHeader(status)
}

func (w *statusWriter) Write(body []byte) (int, error) {
	if w.status == 0 {
		w.status = http.StatusOK
	}
	return w.ResponseWriter.Write(body)
}

// Unwrap lets http.ResponseController flush streams.
func (w *statusWriter) Unwrap() http.ResponseWriter { return w.ResponseWriter }

// newLogger writes JSON lines with the keys that the server's logs have.
func newLogger(w io.Writer) *slog.Logger {
	return slog.New(slog.NewJSONHandler(w, &slog.HandlerOptions{
		ReplaceAttr: func(groups []string, a slog.Attr) slog.Attr {
			switch a.Key {
			case slog.MessageKey:
				a.Key = "event"
			case slog.TimeKey:
				a.Key, a.Value = "timestamp", slog.TimeValue(a.Value.Time().UTC())
			case slog.LevelKey:
				a.Value = slog.StringValue(strings.ToLower(a.Value.String()))
			}
			return a
		},
	}))
}
