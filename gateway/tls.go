package main

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"log/slog"
	"net"
	"os"
	"sync"
	"time"

	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/credentials/insecure"
)

// How old what was read of the files may be when a handshake begins.
const fresh = time.Second

// files are PEM files that may be replaced while the gateway runs: the next handshakes take what is there then. As long
// as the new ones cannot be used, the old ones are.
type files struct {
	cert, key, ca string
	log           *slog.Logger

	mu           sync.Mutex
	read         time.Time
	certificates []tls.Certificate
	authorities  *x509.CertPool
}

func (f *files) load() error {
	var certificates []tls.Certificate
	var authorities *x509.CertPool
	if f.cert != "" {
		pair, err := tls.LoadX509KeyPair(f.cert, f.key)
		if err != nil {
			return err
		}
		certificates = append(certificates, pair)
	}
	if f.ca != "" {
		pem, err := os.ReadFile(f.ca)
		if err != nil {
			return err
		}
		authorities = x509.NewCertPool()
		if !authorities.AppendCertsFromPEM(pem) {
			return fmt.Errorf("%s holds no certificate", f.ca)
		}
	}
	f.certificates, f.authorities = certificates, authorities
	return nil
}

func (f *files) current() ([]tls.Certificate, *x509.CertPool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if time.Since(f.read) > fresh {
		f.read = time.Now()
		if err := f.load(); err != nil {
			f.log.Error("certificates", "error", err.Error())
		}
	}
	return f.certificates, f.authorities
}

// listenerTLS returns nil for plaintext.
func (s settings) listenerTLS(log *slog.Logger) (*tls.Config, error) {
	if s.tlsCert == "" {
		return nil, nil
	}
	f := &files{cert: s.tlsCert, key: s.tlsKey, ca: s.clientCA, log: log}
	if err := f.load(); err != nil {
		return nil, err
	}
	current := func(*tls.ClientHelloInfo) (*tls.Config, error) {
		config := &tls.Config{MinVersion: tls.VersionTLS12, NextProtos: []string{"h2", "http/1.1"}}
		config.Certificates, config.ClientCAs = f.current()
		if s.clientCA != "" {
			config.ClientAuth = tls.RequireAndVerifyClientCert
		}
		return config, nil
	}
	return &tls.Config{MinVersion: tls.VersionTLS12, GetConfigForClient: current}, nil
}

func (s settings) serverCredentials(log *slog.Logger) (credentials.TransportCredentials, error) {
	if s.serverCA == "" {
		return insecure.NewCredentials(), nil
	}
	f := &files{cert: s.serverCert, key: s.serverKey, ca: s.serverCA, log: log}
	if err := f.load(); err != nil {
		return nil, err
	}
	return reloading{credentials.NewTLS(&tls.Config{MinVersion: tls.VersionTLS12}), f}, nil
}

// reloading is TLS as a gRPC client, with what the files hold when a connection is made.
type reloading struct {
	credentials.TransportCredentials
	files *files
}

func (r reloading) ClientHandshake(ctx context.Context, authority string, raw net.Conn) (net.Conn, credentials.AuthInfo, error) {
	config := &tls.Config{MinVersion: tls.VersionTLS12}
	config.Certificates, config.RootCAs = r.files.current()
	return credentials.NewTLS(config).ClientHandshake(ctx, authority, raw)
}

func (r reloading) Clone() credentials.TransportCredentials {
	return reloading{r.TransportCredentials.Clone(), r.files}
}
