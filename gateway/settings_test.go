package main

import (
	"io"
	"strings"
	"testing"
)

func TestSettings(t *testing.T) {
	tls := " --tls-cert c --tls-key k"
	for _, c := range []struct {
		arguments, environment string
		problem                string
	}{
		{"", "", ""},
		{"", "MALL_HTTP_CONNECTIONS=many", "MALL_HTTP_CONNECTIONS"},
		{"--connections 0", "", "--connections"},
		{"", "MALL_ENVIRONMENT=staging", "--environment"},
		{"--tls-cert c", "", "go together"},
		{"--client-ca c", "", "--client-ca needs"},
		{"--server-cert c --server-key k", "", "--server-cert needs"},
		{"", "MALL_ENVIRONMENT=production", ""},
		{"--address :8080", "MALL_ENVIRONMENT=production", "served on loopback only"},
		{"--address 0.0.0.0:8080", "MALL_ENVIRONMENT=production", "served on loopback only"},
		{"--address [::1]:8080", "MALL_ENVIRONMENT=production", ""},
		{"--address :8443" + tls, "MALL_ENVIRONMENT=production", ""},
		{"--server mall.internal:50051", "", ""},
		{"--server mall.internal:50051", "MALL_ENVIRONMENT=production", "reached in plaintext on loopback only"},
		{"--server dns:///10.0.0.5:50051", "MALL_ENVIRONMENT=production", "reached in plaintext on loopback only"},
		{"--server dns:///localhost:50051", "MALL_ENVIRONMENT=production", ""},
		{"--server unix:/run/mall.sock", "MALL_ENVIRONMENT=production", ""},
		{"--server mall.internal:50051 --server-ca c", "MALL_ENVIRONMENT=production", ""},
	} {
		variable, value, _ := strings.Cut(c.environment, "=")
		environment := map[string]string{variable: value}
		_, err := parse(strings.Fields(c.arguments), func(name string) string { return environment[name] }, io.Discard)
		if (err == nil) != (c.problem == "") || err != nil && !strings.Contains(err.Error(), c.problem) {
			t.Errorf("%s %s: %v", c.environment, c.arguments, err)
		}
	}
}

func TestFlagsGoBeforeTheEnvironment(t *testing.T) {
	environment := map[string]string{"MALL_HTTP_ADDRESS": "127.0.0.1:1", "MALL_HTTP_CORS_ORIGINS": "https://a.example,https://b.example"}
	s, err := parse([]string{"--address", "127.0.0.1:2"}, func(name string) string { return environment[name] }, io.Discard)
	if err != nil || s.address != "127.0.0.1:2" || len(s.corsOrigins) != 2 {
		t.Errorf("%+v %v", s, err)
	}
}

func TestDocsAreOffInProductionUnlessAskedFor(t *testing.T) {
	none := func(string) string { return "" }
	on := func(name string) string {
		return map[string]string{"MALL_HTTP_DOCS": "true", "MALL_ENVIRONMENT": "production"}[name]
	}
	if s, err := parse(nil, on, io.Discard); err != nil || !s.docs {
		t.Errorf("%+v %v", s, err)
	}
	for arguments, want := range map[string]bool{
		"":                                   true,
		"--docs=false":                       false,
		"--environment production":           false,
		"--environment production --docs":    true,
		"--environment development --docs=0": false,
	} {
		if s, err := parse(strings.Fields(arguments), none, io.Discard); err != nil || s.docs != want {
			t.Errorf("%q: %v %v", arguments, s.docs, err)
		}
	}
}
