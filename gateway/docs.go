package main

import (
	_ "embed"
	"html/template"
	"net/http"
	"strings"

	"github.com/swaggest/swgui"
	"github.com/swaggest/swgui/v5emb"
)

// A copy of generated/openapi/mall.json.
//
//go:embed gen/openapi.json
var openAPI []byte

//go:embed docs.js
var docsScript string

// The page's own script stands in the page.
const docsPolicy = "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'"

// withDocs adds /docs, a page to read and try the API, and /openapi.json, its description.
func withDocs(next http.Handler) http.Handler {
	page := v5emb.NewHandlerWithConfig(swgui.Config{
		Title:       "Mall",
		SwaggerJSON: "/openapi.json",
		BasePath:    "/docs",
		AppendHead:  template.HTML("<script>" + docsScript + "</script>"),
		SettingsUI: map[string]string{
			"docExpansion":       `"none"`,
			"filter":             "true",
			"plugins":            "[SwaggerUIBundle.plugins.DownloadUrl, filterOperations]",
			"requestInterceptor": "withNewRequestId",
			"tryItOutEnabled":    "true",
		},
	})
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch path := r.URL.Path; {
		case path == "/openapi.json":
			w.Header().Set("Content-Type", "application/json")
			_, _ = w.Write(openAPI)
		case path == "/docs" || strings.HasPrefix(path, "/docs/"):
			w.Header().Set("Content-Security-Policy", docsPolicy)
			w.Header().Set("X-Content-Type-Options", "nosniff")
			page.ServeHTTP(w, r)
		default:
			next.ServeHTTP(w, r)
		}
	})
}
