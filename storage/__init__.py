"""What the mall keeps, and how it is kept: tables, statements, transactions. Knows SQL, nothing of gRPC or protobuf."""
