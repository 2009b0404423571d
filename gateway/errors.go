package main

import (
	"context"
	"math"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/grpc-ecosystem/grpc-gateway/v2/runtime"
	"google.golang.org/genproto/googleapis/api/annotations"
	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/protoadapt"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/reflect/protoregistry"
	"google.golang.org/protobuf/types/known/anypb"
	"google.golang.org/protobuf/types/known/durationpb"

	common "mall/gen/mall/common/v1"
)

const longestText = 200

// The one error that the server cannot explain: gRPC itself refuses what is too large, before anybody has seen it.
const tooLarge = "SERVER: Received message larger than max"

// What is said of failures for which the server gave no reason: they come from this program, from gRPC or from the
// network. Texts of theirs would tell strangers about the inside; those about a bad request tell its author what is wrong.
var meanings = map[codes.Code]struct {
	reason  common.ErrorReason
	message string
	retry   time.Duration
}{
	codes.InvalidArgument:   {reason: common.ErrorReason_MALFORMED_REQUEST},
	codes.Unimplemented:     {reason: common.ErrorReason_METHOD_UNKNOWN, message: "there is no such method"},
	codes.Canceled:          {reason: common.ErrorReason_CALL_CANCELLED, message: "the caller went away"},
	codes.DeadlineExceeded:  {reason: common.ErrorReason_DEADLINE_PASSED, message: "the call took too long: repeat with the same request_id"},
	codes.ResourceExhausted: {reason: common.ErrorReason_OVERLOADED, message: "too many calls: repeat later", retry: time.Second},
	codes.Unavailable:       {reason: common.ErrorReason_OUTCOME_UNKNOWN, message: "the server cannot be reached: repeat with the same request_id", retry: time.Second},
	codes.Internal:          {reason: common.ErrorReason_INTERNAL_ERROR, message: "internal error"},
}

// failure makes a status with a reason.
func failure(code codes.Code, reason common.ErrorReason, message string, retry time.Duration, metadata map[string]string) *status.Status {
	details := []protoadapt.MessageV1{&errdetails.ErrorInfo{Reason: reason.String(), Domain: "mall", Metadata: metadata}}
	if retry > 0 {
		details = append(details, &errdetails.RetryInfo{RetryDelay: durationpb.New(retry)})
	}
	st, err := status.New(code, message).WithDetails(details...)
	if err != nil {
		panic(err) // the code is never OK, and the details are messages
	}
	return st
}

// explained gives a reason to a status that has none.
func explained(st *status.Status) *status.Status {
	if reason(st) != "" {
		return st
	}
	code := st.Code()
	if code == codes.ResourceExhausted && strings.HasPrefix(st.Message(), tooLarge) {
		return failure(code, common.ErrorReason_REQUEST_TOO_LARGE, "the request is longer than 1 MiB", 0, nil)
	}
	meaning, known := meanings[code]
	if !known {
		code, meaning = codes.Internal, meanings[codes.Internal]
	}
	message := meaning.message
	if message == "" {
		message = readable(st.Message())
	}
	return failure(code, meaning.reason, message, meaning.retry, nil)
}

func reason(st *status.Status) string {
	for _, detail := range st.Details() {
		if info, ok := detail.(*errdetails.ErrorInfo); ok {
			return info.GetReason()
		}
	}
	return ""
}

// inBody names bad fields as they stand in the HTTP request. Where the body is one field of the rpc's request, that field's
// name stands nowhere in it.
func inBody(method string, st *status.Status) *status.Status {
	within := bodyField(method)
	if within == "" {
		return st
	}
	prefix := within + "."
	renamed := st.Proto()
	for i, detail := range st.Details() {
		bad, ok := detail.(*errdetails.BadRequest)
		if !ok {
			continue
		}
		for _, violation := range bad.GetFieldViolations() {
			violation.Field = strings.TrimPrefix(violation.Field, prefix)
		}
		if packed, err := anypb.New(bad); err == nil {
			renamed.Details[i] = packed
		}
		renamed.Message = strings.NewReplacer(": "+prefix, ": ", ", "+prefix, ", ").Replace(renamed.Message)
	}
	return status.FromProto(renamed)
}

// bodyField returns which field of an rpc's request its http rule takes from the body; empty where that is all of them or none.
func bodyField(method string) string {
	name := protoreflect.FullName(strings.ReplaceAll(strings.TrimPrefix(method, "/"), "/", "."))
	found, err := protoregistry.GlobalFiles.FindDescriptorByName(name)
	if err != nil {
		return ""
	}
	rule, _ := proto.GetExtension(found.Options(), annotations.E_Http).(*annotations.HttpRule)
	if body := rule.GetBody(); body != "*" {
		return body
	}
	return ""
}

// readable takes the marks off a text of package protojson, which keep programs from relying on it.
func readable(text string) string {
	text = strings.TrimPrefix(strings.ReplaceAll(text, "\u00a0", " "), "proto: ")
	if len(text) > longestText {
		text = strings.ToValidUTF8(text[:longestText], "")
	}
	return text
}

// answer writes a status as JSON: google.rpc.Status, its details resolved.
func answer(w http.ResponseWriter, r *http.Request, code int, st *status.Status) {
	note(r.Context(), st)
	body, err := protojson.MarshalOptions{UseProtoNames: true}.Marshal(st.Proto())
	if err != nil { // a detail of a type that is not known here
		st = failure(codes.Internal, common.ErrorReason_INTERNAL_ERROR, "internal error", 0, nil)
		code = http.StatusInternalServerError
		body, _ = protojson.Marshal(st.Proto())
	}
	header := w.Header()
	header.Set("Content-Type", "application/json")
	if streamOf(r.Context()) != nil {
		body = inLine(body)
	}
	if code == http.StatusUnauthorized {
		header.Set("WWW-Authenticate", "Bearer")
	}
	for _, detail := range st.Details() {
		if retry, ok := detail.(*errdetails.RetryInfo); ok {
			header.Set("Retry-After", strconv.Itoa(int(math.Ceil(retry.GetRetryDelay().AsDuration().Seconds()))))
		}
	}
	w.WriteHeader(code)
	_, _ = w.Write(append(body, '\n'))
}

// onError answers what a handler of the library fails with.
func onError(ctx context.Context, _ *runtime.ServeMux, _ runtime.Marshaler, w http.ResponseWriter, r *http.Request, err error) {
	st := status.Convert(err)
	if record := recordOf(r.Context()); record != nil && st.Code() == codes.Unavailable && reason(st) == "" {
		record.cause = st.Message() // what is wrong with the connection to the server
	}
	method, _ := runtime.RPCMethod(ctx)
	st = inBody(method, explained(st))
	if body := streamOf(r.Context()); body != nil {
		if told := body.tell(st); told != nil {
			st = told
		}
	}
	code := runtime.HTTPStatusFromCode(st.Code())
	if reason(st) == common.ErrorReason_REQUEST_TOO_LARGE.String() {
		code = http.StatusRequestEntityTooLarge
	}
	answer(w, r, code, st)
}

// onRoutingError answers requests that no http rule matches.
func onRoutingError(_ context.Context, _ *runtime.ServeMux, _ runtime.Marshaler, w http.ResponseWriter, r *http.Request, code int) {
	method := r.Method + " " + r.URL.Path
	answer(w, r, code, failure(codes.Unimplemented, common.ErrorReason_METHOD_UNKNOWN, "there is no such method", 0,
		map[string]string{"method": strings.ToValidUTF8(method[:min(len(method), longestText)], "")}))
}
