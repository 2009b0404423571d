package main

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/json"
	"encoding/pem"
	"math/big"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/credentials/insecure"

	platform "mall/gen/mall/platform/v1"
)

// started runs a whole gateway; the address it serves on, and what stops it and returns its outcome.
func started(t *testing.T, s settings) (string, func() error) {
	t.Helper()
	s.address, s.connections, s.grace = "127.0.0.1:0", 1, 5*time.Second
	logs := &buffer{}
	stop, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- run(stop, s, newLogger(logs)) }()
	t.Cleanup(cancel)
	for range 500 {
		var line struct{ Address string }
		if json.Unmarshal([]byte(strings.SplitAfter(logs.String(), "\n")[0]), &line) == nil && line.Address != "" {
			return line.Address, func() error { cancel(); return <-ended }
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatal("the gateway does not start: ", logs.String())
	return "", nil
}

func TestRequestsUnderWayAreAnsweredBeforeItStops(t *testing.T) {
	entered, leave := make(chan bool), make(chan bool)
	f := &fake{list: func(context.Context, *platform.ListChannelsRequest) (*platform.ListChannelsResponse, error) {
		entered <- true
		<-leave
		return &platform.ListChannelsResponse{NextPageToken: "acknowledged"}, nil
	}}
	address, stop := started(t, settings{server: serveFake(t, f, insecure.NewCredentials())})
	answered := make(chan reply)
	go func() {
		request, _ := http.NewRequest(http.MethodGet, "http://"+address+"/v1/channels", nil)
		answered <- send(t, http.DefaultClient, request)
	}()
	<-entered
	stopped := make(chan error)
	go func() { stopped <- stop() }()
	refused := func() bool {
		connection, err := net.Dial("tcp", address)
		if err == nil {
			_ = connection.Close()
		}
		return err != nil
	}
	for !refused() {
		time.Sleep(5 * time.Millisecond)
	}
	close(leave)
	if a := <-answered; a.status != 200 || a.json["next_page_token"] != "acknowledged" {
		t.Errorf("%d %s", a.status, a.body)
	}
	if err := <-stopped; err != nil {
		t.Error(err)
	}
}

func TestCertificatesAreReadAgain(t *testing.T) {
	folder := t.TempDir()
	authority := newAuthority(t, folder, "ca")
	cert, key := authority.issue(t, folder, "listener", 1)
	f := &fake{list: func(context.Context, *platform.ListChannelsRequest) (*platform.ListChannelsResponse, error) {
		return &platform.ListChannelsResponse{}, nil
	}}
	address, _ := started(t, settings{server: serveFake(t, f, insecure.NewCredentials()), tlsCert: cert, tlsKey: key})
	serial := func() int64 {
		connection, err := tls.Dial("tcp", address, &tls.Config{RootCAs: authority.pool})
		if err != nil {
			t.Fatal(err)
		}
		defer connection.Close()
		return connection.ConnectionState().PeerCertificates[0].SerialNumber.Int64()
	}
	if got := serial(); got != 1 {
		t.Errorf("shows certificate %d", got)
	}
	authority.issue(t, folder, "listener", 2)
	time.Sleep(fresh + 100*time.Millisecond)
	if got := serial(); got != 2 {
		t.Errorf("still shows certificate %d", got)
	}
	if err := os.WriteFile(cert, []byte("half a file"), 0o600); err != nil {
		t.Fatal(err)
	}
	time.Sleep(fresh + 100*time.Millisecond)
	if got := serial(); got != 2 {
		t.Errorf("shows certificate %d", got)
	}
}

func TestBothSidesShowCertificates(t *testing.T) {
	folder := t.TempDir()
	inside, outside := newAuthority(t, folder, "inside"), newAuthority(t, folder, "outside")
	serverCert, serverKey := inside.issue(t, folder, "server", 1)
	ownCert, ownKey := inside.issue(t, folder, "own", 2)
	listenerCert, listenerKey := outside.issue(t, folder, "listener", 3)
	clientCert, clientKey := outside.issue(t, folder, "client", 4)
	f := &fake{list: func(context.Context, *platform.ListChannelsRequest) (*platform.ListChannelsResponse, error) {
		return &platform.ListChannelsResponse{}, nil
	}}
	pair, err := tls.LoadX509KeyPair(serverCert, serverKey)
	if err != nil {
		t.Fatal(err)
	}
	server := serveFake(t, f, credentials.NewTLS(&tls.Config{
		Certificates: []tls.Certificate{pair}, ClientCAs: inside.pool, ClientAuth: tls.RequireAndVerifyClientCert,
	}))
	front := settings{server: server, tlsCert: listenerCert, tlsKey: listenerKey, clientCA: outside.file}

	for name, c := range map[string]struct {
		ca, cert, key string
		status        int
	}{
		"with our certificate":  {inside.file, ownCert, ownKey, 200},
		"without a certificate": {inside.file, "", "", 503},
		"a foreign server":      {outside.file, ownCert, ownKey, 503},
	} {
		s := front
		s.serverCA, s.serverCert, s.serverKey = c.ca, c.cert, c.key
		address, stop := started(t, s)
		shown, err := tls.LoadX509KeyPair(clientCert, clientKey)
		if err != nil {
			t.Fatal(err)
		}
		known := client(outside.pool, shown)
		request, _ := http.NewRequest(http.MethodGet, "https://"+address+"/v1/channels", nil)
		if a := send(t, known, request); a.status != c.status {
			t.Errorf("%s: %d %s", name, a.status, a.body)
		}
		if _, err := client(outside.pool).Do(request); err == nil {
			t.Errorf("%s: a client without certificate is let in", name)
		}
		known.CloseIdleConnections()
		if err := stop(); err != nil {
			t.Error(err)
		}
	}
}

func TestWhatCannotBeUsedKeepsItFromStarting(t *testing.T) {
	folder := t.TempDir()
	cert, _ := newAuthority(t, folder, "ca").issue(t, folder, "one", 1)
	_, key := newAuthority(t, folder, "ca").issue(t, folder, "other", 1)
	for name, s := range map[string]settings{
		"no file":             {tlsCert: "none.pem", tlsKey: "none.pem"},
		"another one's key":   {tlsCert: cert, tlsKey: key},
		"no authority inside": {serverCA: key},
		"no address":          {address: "nowhere"},
	} {
		s.server, s.connections = "127.0.0.1:1", 1
		if err := run(t.Context(), s, quiet()); err == nil {
			t.Errorf("%s: starts", name)
		}
	}
}

func client(authorities *x509.CertPool, certificates ...tls.Certificate) *http.Client {
	return &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{RootCAs: authorities, Certificates: certificates}}}
}

// authority signs the certificates of a test.
type authority struct {
	file        string
	pool        *x509.CertPool
	certificate *x509.Certificate
	key         *ecdsa.PrivateKey
}

func newAuthority(t *testing.T, folder, name string) *authority {
	t.Helper()
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: name}, NotAfter: time.Now().Add(time.Hour),
		IsCA: true, BasicConstraintsValid: true, KeyUsage: x509.KeyUsageCertSign,
	}
	a := &authority{file: filepath.Join(folder, name+".pem"), pool: x509.NewCertPool(), certificate: template, key: newKey(t)}
	der, err := x509.CreateCertificate(rand.Reader, template, template, a.key.Public(), a.key)
	if err != nil {
		t.Fatal(err)
	}
	if a.certificate, err = x509.ParseCertificate(der); err != nil {
		t.Fatal(err)
	}
	a.pool.AddCert(a.certificate)
	write(t, a.file, "CERTIFICATE", der)
	return a
}

// issue writes a certificate for 127.0.0.1 and its key, and returns the files.
func (a *authority) issue(t *testing.T, folder, name string, serial int64) (string, string) {
	t.Helper()
	key := newKey(t)
	template := &x509.Certificate{
		SerialNumber: big.NewInt(serial), NotAfter: time.Now().Add(time.Hour), IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)},
		ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth, x509.ExtKeyUsageClientAuth},
	}
	der, err := x509.CreateCertificate(rand.Reader, template, a.certificate, key.Public(), a.key)
	if err != nil {
		t.Fatal(err)
	}
	private, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		t.Fatal(err)
	}
	certFile, keyFile := filepath.Join(folder, name+".crt"), filepath.Join(folder, name+".key")
	write(t, certFile, "CERTIFICATE", der)
	write(t, keyFile, "PRIVATE KEY", private)
	return certFile, keyFile
}

func newKey(t *testing.T) *ecdsa.PrivateKey {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	return key
}

func write(t *testing.T, file, kind string, der []byte) {
	t.Helper()
	if err := os.WriteFile(file, pem.EncodeToMemory(&pem.Block{Type: kind, Bytes: der}), 0o600); err != nil {
		t.Fatal(err)
	}
}
