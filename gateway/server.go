package main

import (
	"context"
	"errors"
	"log/slog"
	"sync/atomic"
	"time"

	"github.com/grpc-ecosystem/grpc-gateway/v2/runtime"
	"google.golang.org/grpc"
	"google.golang.org/grpc/backoff"
	"google.golang.org/grpc/keepalive"

	addresses "mall/gen/mall/addresses/v1"
	audit "mall/gen/mall/audit/v1"
	carts "mall/gen/mall/carts/v1"
	catalog "mall/gen/mall/catalog/v1"
	community "mall/gen/mall/community/v1"
	content "mall/gen/mall/content/v1"
	favorites "mall/gen/mall/favorites/v1"
	identity "mall/gen/mall/identity/v1"
	inventory "mall/gen/mall/inventory/v1"
	loyalty "mall/gen/mall/loyalty/v1"
	orders "mall/gen/mall/orders/v1"
	payments "mall/gen/mall/payments/v1"
	platform "mall/gen/mall/platform/v1"
	promotions "mall/gen/mall/promotions/v1"
	reviews "mall/gen/mall/reviews/v1"
	settlement "mall/gen/mall/settlement/v1"
	shipping "mall/gen/mall/shipping/v1"
	support "mall/gen/mall/support/v1"
	wallet "mall/gen/mall/wallet/v1"
)

// Answers longer than this are refused; the server bounds what it sends by the size of pages.
const maxAnswer = 16 << 20

// register adds the http rules of every service: one line per service.
func register(ctx context.Context, mux *runtime.ServeMux, server grpc.ClientConnInterface) error {
	return errors.Join(
		addresses.RegisterAddressesServiceHandlerClient(ctx, mux, addresses.NewAddressesServiceClient(server)),
		audit.RegisterAuditServiceHandlerClient(ctx, mux, audit.NewAuditServiceClient(server)),
		carts.RegisterCartsServiceHandlerClient(ctx, mux, carts.NewCartsServiceClient(server)),
		catalog.RegisterCatalogServiceHandlerClient(ctx, mux, catalog.NewCatalogServiceClient(server)),
		content.RegisterContentServiceHandlerClient(ctx, mux, content.NewContentServiceClient(server)),
		community.RegisterCommunityServiceHandlerClient(ctx, mux, community.NewCommunityServiceClient(server)),
		favorites.RegisterFavoritesServiceHandlerClient(ctx, mux, favorites.NewFavoritesServiceClient(server)),
		identity.RegisterIdentityServiceHandlerClient(ctx, mux, identity.NewIdentityServiceClient(server)),
		inventory.RegisterInventoryServiceHandlerClient(ctx, mux, inventory.NewInventoryServiceClient(server)),
		loyalty.RegisterLoyaltyServiceHandlerClient(ctx, mux, loyalty.NewLoyaltyServiceClient(server)),
		orders.RegisterOrdersServiceHandlerClient(ctx, mux, orders.NewOrdersServiceClient(server)),
		payments.RegisterPaymentsServiceHandlerClient(ctx, mux, payments.NewPaymentsServiceClient(server)),
		platform.RegisterPlatformServiceHandlerClient(ctx, mux, platform.NewPlatformServiceClient(server)),
		reviews.RegisterReviewsServiceHandlerClient(ctx, mux, reviews.NewReviewsServiceClient(server)),
		settlement.RegisterSettlementServiceHandlerClient(ctx, mux, settlement.NewSettlementServiceClient(server)),
		shipping.RegisterShippingServiceHandlerClient(ctx, mux, shipping.NewShippingServiceClient(server)),
		support.RegisterSupportServiceHandlerClient(ctx, mux, support.NewSupportServiceClient(server)),
		wallet.RegisterWalletServiceHandlerClient(ctx, mux, wallet.NewWalletServiceClient(server)),
		promotions.RegisterPromotionsServiceHandlerClient(ctx, mux, promotions.NewPromotionsServiceClient(server)),
		registerWebhooks(mux, server),
	)
}

// pool spreads calls over several connections: the processes of a server share its port, and each connection ends up at
// one of them.
type pool struct {
	connections []*grpc.ClientConn
	next        atomic.Uint64
}

// A server that was away is asked again every two seconds at most; gRPC's own default grows to two minutes.
var comingBack = grpc.ConnectParams{
	Backoff:           backoff.Config{BaseDelay: 200 * time.Millisecond, Multiplier: 1.6, Jitter: 0.2, MaxDelay: 2 * time.Second},
	MinConnectTimeout: 3 * time.Second,
}

func dial(s settings, log *slog.Logger) (*pool, error) {
	secure, err := s.serverCredentials(log)
	if err != nil {
		return nil, err
	}
	p := &pool{}
	for range s.connections {
		connection, err := grpc.NewClient(
			s.server,
			grpc.WithTransportCredentials(secure),
			grpc.WithUserAgent("mall-gateway"),
			grpc.WithDefaultServiceConfig(`{"loadBalancingConfig": [{"round_robin": {}}]}`), // over all addresses of a name
			grpc.WithDefaultCallOptions(grpc.MaxCallRecvMsgSize(maxAnswer)),
			grpc.WithConnectParams(comingBack),
			grpc.WithKeepaliveParams(keepalive.ClientParameters{Time: 20 * time.Second, Timeout: 5 * time.Second}),
		)
		if err != nil {
			return nil, errors.Join(err, p.close())
		}
		p.connections = append(p.connections, connection)
	}
	return p, nil
}

func (p *pool) one() *grpc.ClientConn {
	return p.connections[p.next.Add(1)%uint64(len(p.connections))]
}

func (p *pool) Invoke(ctx context.Context, method string, request, answer any, options ...grpc.CallOption) error {
	return p.one().Invoke(ctx, method, request, answer, options...)
}

func (p *pool) NewStream(ctx context.Context, d *grpc.StreamDesc, method string, options ...grpc.CallOption) (grpc.ClientStream, error) {
	return p.one().NewStream(ctx, d, method, options...)
}

func (p *pool) close() error {
	var failed []error
	for _, connection := range p.connections {
		failed = append(failed, connection.Close())
	}
	return errors.Join(failed...)
}
