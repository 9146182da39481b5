import Testing

/// Tests on a forge; one after the other, since each keeps many processes busy on both sides of the wire.
@Suite(.serialized) struct CarryTests {}
