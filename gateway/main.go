// Command gateway serves the mall's gRPC services as HTTP and JSON. See docs/gateway.md.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"google.golang.org/grpc/grpclog"
)

const (
	readHeaderTimeout = 5 * time.Second
	readTimeout       = 15 * time.Second
	idleTimeout       = 2 * time.Minute
	// Longer than callTimeout, so that a call which takes too long is still answered.
	writeTimeout = 60 * time.Second
	maxHeader    = 16 << 10
)

func main() {
	// The libraries' logs quote what callers send.
	grpclog.SetLoggerV2(grpclog.NewLoggerV2(io.Discard, io.Discard, io.Discard))
	settings, err := parse(os.Args[1:], os.Getenv, os.Stderr)
	if errors.Is(err, flag.ErrHelp) {
		return
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	stop, cancel := signal.NotifyContext(context.Background(), syscall.SIGTERM, os.Interrupt)
	defer cancel()
	if err := run(stop, settings, newLogger(os.Stderr)); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// run serves until stop is done, then lets the requests under way end.
func run(stop context.Context, s settings, logger *slog.Logger) error {
	server, err := dial(s, logger)
	if err != nil {
		return err
	}
	defer server.close()
	metrics := newMetrics()
	handler, err := newHandler(s, server, metrics, logger)
	if err != nil {
		return err
	}
	front := &http.Server{
		Handler:           handler,
		ReadHeaderTimeout: readHeaderTimeout,
		ReadTimeout:       readTimeout,
		WriteTimeout:      writeTimeout,
		IdleTimeout:       idleTimeout,
		MaxHeaderBytes:    maxHeader,
		ErrorLog:          log.New(io.Discard, "", 0), // it names addresses of callers
	}
	if front.TLSConfig, err = s.listenerTLS(logger); err != nil {
		return err
	}
	listener, err := net.Listen("tcp", s.address)
	if err != nil {
		return err
	}
	failed := make(chan error, 2)
	go func() { failed <- serve(front, listener) }()
	back := &http.Server{Handler: metrics.handler(), ReadHeaderTimeout: readHeaderTimeout, WriteTimeout: writeTimeout}
	attributes := []any{"address", listener.Addr().String(), "server", s.server}
	if s.metricsAddress != "" {
		exposed, err := net.Listen("tcp", s.metricsAddress)
		if err != nil {
			return err
		}
		go func() { failed <- serve(back, exposed) }()
		attributes = append(attributes, "metrics_address", exposed.Addr().String())
	}
	logger.Info("serving", attributes...)

	select {
	case err := <-failed:
		return err
	case <-stop.Done():
	}
	logger.Info("stopping")
	grace, cancel := context.WithTimeout(context.Background(), s.grace)
	defer cancel()
	return errors.Join(front.Shutdown(grace), back.Close())
}

func serve(server *http.Server, listener net.Listener) error {
	if server.TLSConfig != nil {
		return server.ServeTLS(listener, "", "")
	}
	return server.Serve(listener)
}
