"""The gRPC server of the mall."""
