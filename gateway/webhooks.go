package main

import (
	"errors"
	"io"
	"net/http"

	"github.com/grpc-ecosystem/grpc-gateway/v2/runtime"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	payments "mall/gen/mall/payments/v1"
)

const (
	maxEvent         = 64 << 10
	stripesSignature = "Stripe-Signature"
)

// registerWebhooks takes events of providers that post them as they are, and sign what they post: the bytes must reach the server
// as they came, and the signature is a header.
func registerWebhooks(mux *runtime.ServeMux, server grpc.ClientConnInterface) error {
	client := payments.NewPaymentsServiceClient(server)
	return mux.HandlePath("POST", "/v1/webhooks/{provider}", func(w http.ResponseWriter, r *http.Request, path map[string]string) {
		_, marshaler := runtime.MarshalerForRequest(mux, r)
		ctx, err := runtime.AnnotateContext(r.Context(), mux, r, payments.PaymentsService_HandleProviderEvent_FullMethodName)
		if err != nil {
			runtime.HTTPError(r.Context(), mux, marshaler, w, r, err)
			return
		}
		event, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxEvent))
		if err != nil {
			var long *http.MaxBytesError
			if errors.As(err, &long) {
				err = status.Errorf(codes.InvalidArgument, "an event has at most %d bytes", maxEvent)
			}
			runtime.HTTPError(ctx, mux, marshaler, w, r, err)
			return
		}
		answer, err := client.HandleProviderEvent(ctx, &payments.HandleProviderEventRequest{
			Provider:  path["provider"],
			Payload:   event,
			Signature: r.Header.Get(stripesSignature),
		})
		if err != nil {
			runtime.HTTPError(ctx, mux, marshaler, w, r, err)
			return
		}
		runtime.ForwardResponseMessage(ctx, mux, marshaler, w, r, answer)
	})
}
