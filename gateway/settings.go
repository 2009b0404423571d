package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"net"
	"strings"
	"time"
)

// settings come from flags; each flag's default may be set in the environment: --tls-cert by MALL_HTTP_TLS_CERT.
type settings struct {
	environment    string
	address        string
	metricsAddress string
	server         string
	connections    int
	grace          time.Duration
	docs           bool
	corsOrigins    []string

	tlsCert, tlsKey, clientCA       string
	serverCA, serverCert, serverKey string
}

func parse(arguments []string, environment func(string) string, output io.Writer) (settings, error) {
	var s settings
	var origins string
	flags := flag.NewFlagSet("gateway", flag.ContinueOnError)
	flags.SetOutput(output)
	flags.StringVar(&s.environment, "environment", "development", "`production` refuses plaintext, except on loopback; MALL_ENVIRONMENT sets it too")
	flags.StringVar(&s.address, "address", "127.0.0.1:8080", "where HTTP is served")
	flags.StringVar(&s.metricsAddress, "metrics-address", "", "where Prometheus metrics are served; empty turns them off")
	flags.StringVar(&s.server, "server", "127.0.0.1:50051", "where the mall's gRPC server is, as a gRPC target")
	flags.IntVar(&s.connections, "connections", 4, "connections to the server, to reach all of its processes")
	flags.DurationVar(&s.grace, "grace", 35*time.Second, "how long running requests may take after SIGTERM")
	flags.BoolVar(&s.docs, "docs", false, "serve /docs and /openapi.json; unset: in development only")
	flags.StringVar(&origins, "cors-origins", "", "origins whose pages may call, separated by commas; empty turns CORS off")
	flags.StringVar(&s.tlsCert, "tls-cert", "", "PEM file of the listener's certificate chain; empty serves plaintext")
	flags.StringVar(&s.tlsKey, "tls-key", "", "PEM file of its private key")
	flags.StringVar(&s.clientCA, "client-ca", "", "PEM file of the authorities whose client certificates are asked for; empty asks for none")
	flags.StringVar(&s.serverCA, "server-ca", "", "PEM file of the authorities that the server's certificate is checked with; empty connects in plaintext")
	flags.StringVar(&s.serverCert, "server-cert", "", "PEM file of the certificate that is shown to the server")
	flags.StringVar(&s.serverKey, "server-key", "", "PEM file of its private key")

	var wrong []error
	flags.VisitAll(func(f *flag.Flag) {
		variable := "MALL_HTTP_" + strings.ToUpper(strings.ReplaceAll(f.Name, "-", "_"))
		if f.Name == "environment" {
			variable = "MALL_ENVIRONMENT"
		}
		if value := environment(variable); value != "" {
			if err := flags.Set(f.Name, value); err != nil {
				wrong = append(wrong, fmt.Errorf("%s: %w", variable, err))
			}
		}
	})
	if err := errors.Join(wrong...); err != nil {
		return s, err
	}
	if err := flags.Parse(arguments); err != nil {
		return s, err
	}
	asked := false
	flags.Visit(func(f *flag.Flag) { asked = asked || f.Name == "docs" })
	if !asked {
		s.docs = s.environment != "production"
	}
	if origins != "" {
		s.corsOrigins = strings.Split(origins, ",")
	}
	return s, s.check()
}

func (s settings) check() error {
	var problems []error
	refuse := func(wrong bool, text string) {
		if wrong {
			problems = append(problems, errors.New(text))
		}
	}
	production := s.environment == "production"
	refuse(!production && s.environment != "development", "--environment is development or production")
	refuse(s.connections < 1, "--connections must be 1 or more")
	refuse((s.tlsCert == "") != (s.tlsKey == ""), "--tls-cert and --tls-key go together")
	refuse((s.serverCert == "") != (s.serverKey == ""), "--server-cert and --server-key go together")
	refuse(s.clientCA != "" && s.tlsCert == "", "--client-ca needs --tls-cert")
	refuse(s.serverCert != "" && s.serverCA == "", "--server-cert needs --server-ca")
	refuse(production && s.tlsCert == "" && !loopback(s.address), "in production plaintext is served on loopback only: give --tls-cert and --tls-key")
	refuse(production && s.serverCA == "" && !loopback(s.server), "in production the server is reached in plaintext on loopback only: give --server-ca")
	return errors.Join(problems...)
}

// loopback says whether only programs on this machine are at an address or gRPC target.
func loopback(address string) bool {
	if strings.HasPrefix(address, "unix:") {
		return true
	}
	host, _, err := net.SplitHostPort(address[strings.LastIndex(address, "/")+1:])
	ip := net.ParseIP(host)
	return err == nil && (host == "localhost" || ip != nil && ip.IsLoopback())
}
