import YAML

/// Plain scalars and what they mean in YAML 1.1.
enum PlainScalars {
    static let all = words + integers + reals + timestamps + strings

    static let words: [(String, YAMLScalar)] = [
        ("~", .null), ("null", .null), ("Null", .null), ("NULL", .null), ("nULL", .string("nULL")),
        ("yes", .bool(true)), ("Yes", .bool(true)), ("YES", .bool(true)), ("yEs", .string("yEs")),
        ("no", .bool(false)), ("No", .bool(false)), ("NO", .bool(false)), ("nO", .string("nO")),
        ("true", .bool(true)), ("True", .bool(true)), ("TRUE", .bool(true)), ("tRUE", .string("tRUE")),
        ("false", .bool(false)), ("False", .bool(false)), ("FALSE", .bool(false)),
        ("fALSE", .string("fALSE")),
        ("on", .bool(true)), ("On", .bool(true)), ("ON", .bool(true)), ("oN", .string("oN")),
        ("off", .bool(false)), ("Off", .bool(false)), ("OFF", .bool(false)), ("oFF", .string("oFF")),
        ("y", .string("y")), ("n", .string("n")), ("Y", .string("Y")), ("none", .string("none")),
    ]

    static let integers: [(String, YAMLScalar)] = [
        ("0", .integer(0)), ("-0", .integer(0)), ("+0", .integer(0)), ("12", .integer(12)),
        ("+12", .integer(12)),
        ("-12", .integer(-12)), ("1_000", .integer(1000)), ("1__0_", .integer(10)), ("_1", .string("_1")),
        ("0b1010_0111", .integer(167)), ("-0b11", .integer(-3)), ("0b2", .string("0b2")),
        ("0B1", .string("0B1")),
        ("0x_FF", .integer(255)), ("-0xfF", .integer(-255)), ("0x", .string("0x")), ("0xg", .string("0xg")),
        ("0010", .integer(8)), ("-017", .integer(-15)), ("0_7", .integer(7)), ("00", .integer(0)),
        ("0_", .integer(0)),
        ("08", .string("08")), ("0o7", .string("0o7")), ("190:20:30", .integer(685_230)),
        ("1:00", .integer(60)),
        ("-1:30", .integer(-90)), ("1:60", .string("1:60")), ("01:30", .string("01:30")),
        ("1:2:3", .integer(3723)),
        ("1:234", .string("1:234")), ("1_0:30", .integer(630)), ("1e5", .string("1e5")),
        ("--1", .string("--1")),
        ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
        ("9223372036854775808", .bigInteger("9223372036854775808")),
        ("-0x8000000000000001", .bigInteger("-0x8000000000000001")),
        ("1234567890123456789012345678901234567890", .bigInteger("1234567890123456789012345678901234567890")),
        ("153722867280912930:08", .bigInteger("153722867280912930:08")),
        ("153722867280912930:07", .integer(.max)),
    ]

    static let reals: [(String, YAMLScalar)] = [
        ("1.5", .real(1.5)), ("-1.5", .real(-1.5)), ("+1.5", .real(1.5)), ("1.", .real(1)),
        (".5", .real(0.5)),
        ("-.5", .string("-.5")), (".", .string(".")), ("1_000.25_5", .real(1000.255)),
        ("._5", .string("._5")),
        ("1.10", .real(1.1)), ("6.02e+23", .real(6.02e23)), ("1.5E-3", .real(0.0015)), ("1.e+2", .real(100)),
        ("1.5e3", .string("1.5e3")), ("1.5e+", .string("1.5e+")), (".5e+1", .real(5)), ("0.1", .real(0.1)),
        ("1.0e+400", .real(.infinity)), ("190:20:30.15", .real(685_230.15)), ("-1:30.5", .real(-90.5)),
        ("1:30.", .real(90)), ("1:60.5", .string("1:60.5")), ("0:1.5", .real(1.5)), ("08.5", .real(8.5)),
        (".inf", .real(.infinity)), ("-.Inf", .real(-.infinity)), ("+.INF", .real(.infinity)),
        (".iNF", .string(".iNF")), ("inf", .string("inf")), ("nan", .string("nan")),
        ("-.nan", .string("-.nan")),
        ("1.2.3", .string("1.2.3")), ("0x1.8", .string("0x1.8")), ("1,5", .string("1,5")),
    ]

    static let timestamps: [(String, YAMLScalar)] = [
        ("2001-12-14", .timestamp("2001-12-14")), ("2001-1-4", .string("2001-1-4")),
        ("2001-12-14t21:59:43.10-05:00", .timestamp("2001-12-14t21:59:43.10-05:00")),
        ("2001-12-14T21:59:43Z", .timestamp("2001-12-14T21:59:43Z")),
        ("2001-12-14 21:59:43.10 -5", .timestamp("2001-12-14 21:59:43.10 -5")),
        ("2001-12-15 2:59:43.", .timestamp("2001-12-15 2:59:43.")),
        ("2001-2-3 4:05:06 +1:30", .timestamp("2001-2-3 4:05:06 +1:30")),
        ("2001-12-15 2:59", .string("2001-12-15 2:59")), ("201-12-14", .string("201-12-14")),
        ("2001-12-14T21:59:43z", .string("2001-12-14T21:59:43z")),
    ]

    static let strings: [(String, YAMLScalar)] = [
        ("a b", .string("a b")), ("1 2", .string("1 2")), ("c9s", .string("c9s")),
        ("1.0-1", .string("1.0-1")),
        ("é", .string("é")), ("a=b", .string("a=b")), ("==", .string("==")), ("<<<", .string("<<<")),
        ("http://a/b", .string("http://a/b")), ("a#b", .string("a#b")), ("v1.2", .string("v1.2")),
    ]
}
