package io.zhanggui.connect;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.connect.formats.CellKind;
import io.zhanggui.connect.formats.Format;
import io.zhanggui.connect.formats.FormatColumn;
import io.zhanggui.connect.formats.Formats;
import io.zhanggui.identity.Agencies;
import io.zhanggui.identity.Caller;
import io.zhanggui.testing.TestServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/**
 * Invariant 8: people stay private. Every format is imported with a person in each cell that may hold one, with good
 * rows and bad; nothing of them is found in any file under the data folder, in what is logged, or in any answer but the
 * view of quarantined rows, whose purpose is to show them.
 */
class PrivacyTest {

    private static final String KEPT = "留得住的标题";
    private static final int FEW = 3;

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream logged = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(new Both(out, logged), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new Both(err, logged), true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stopListening() {
        System.setOut(out);
        System.setErr(err);
    }

    @Test
    void nobody_is_found_anywhere(@TempDir Path data) throws Exception {
        TestShop shop;
        Caller agency;
        List<String> jobs;
        try (TestServer server = TestServer.on(data)) {
            agency = Caller.local(server.get(Agencies.class).getDefault().id());
            shop = TestShop.in(server, agency, "私密店");
            jobs = bringEverything(shop);
            assertThat(Secrets.lyingIn(data, List.of(KEPT)))
                    .as("the search finds what is kept")
                    .isNotEmpty();
            assertNowhere(data);
            assertUnanswered(server, shop, jobs);
            shop.loads().forEach(load -> shop.undo(load.get("id").asString()));
            assertNowhere(data);
            assertUnanswered(server, shop, jobs);
        }
        assertNowhere(data);
        assertThat(inTables(data, KEPT)).isNotEmpty();
        for (String secret : Secrets.ALL) {
            assertThat(inTables(data, secret)).as(secret).isEmpty();
        }
        try (TestServer server = TestServer.on(data)) {
            assertUnanswered(server, shop.after(server, agency), jobs);
            assertNowhere(data);
        }
        assertThat(logged.toString(StandardCharsets.UTF_8)).contains("PostgreSQL");
        assertThat(Secrets.in(logged.toString(StandardCharsets.UTF_8))).isEmpty();
    }

    private static void assertNowhere(Path data) throws IOException {
        assertThat(Secrets.lyingIn(data, Secrets.ALL)).isEmpty();
    }

    /** All formats, good and bad rows; a workbook and a ZIP; files that ask, that are refused, that are damaged. */
    private static List<String> bringEverything(TestShop shop) throws IOException {
        List<String> jobs = new ArrayList<>();
        for (Format format : Formats.builtIn().all()) {
            if (format.headerless()) {
                continue;
            }
            String query =
                    "&format=" + format.key() + "&asOf=2026-06-05&from=2026-06-05&to=2026-06-06&item=600000000001";
            JsonNode job = shop.bring(format.key() + ".csv", table(format).getBytes(TestShop.GB18030), query);
            assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("done");
            assertThat(job.get("receipt").get("quarantined").asLong())
                    .as(job.toString())
                    .isEqualTo(2);
            jobs.add(job.get("id").asString());
        }
        Format orders = Formats.builtIn().find("order_list").orElseThrow();
        jobs.add(ended(shop, "done", "o.xlsx", workbook(table(orders)), ""));
        jobs.add(ended(shop, "done", "o.zip", zip("里面.csv", table(orders).replace("1001", "1002")), ""));
        String own = "谁,哪里,电话,金额\n" + Secrets.NAME + "," + Secrets.ADDRESS + "," + Secrets.PHONE + ",12.00\n";
        jobs.add(ended(shop, "asking", "own.csv", own.getBytes(TestShop.GB18030), ""));
        String bare = Secrets.NAME + "," + Secrets.ADDRESS + "," + Secrets.PHONE + ",12.00\n";
        jobs.add(ended(shop, "asking", "bare.csv", bare.repeat(3).getBytes(TestShop.GB18030), ""));
        jobs.add(ended(shop, "asking", "app.csv", receipt().getBytes(TestShop.GB18030), ""));
        Format lines = Formats.builtIn().find("order_lines_old").orElseThrow();
        jobs.add(ended(shop, "asking", "lines.csv", table(lines).getBytes(TestShop.GB18030), ""));
        String page = "<html><body>" + Secrets.together() + "</body></html>";
        jobs.add(ended(shop, "refused", "page.xls", page.getBytes(StandardCharsets.UTF_8), ""));
        byte[] packed = workbook(table(orders));
        jobs.add(ended(shop, "refused", "cut.xlsx", java.util.Arrays.copyOf(packed, packed.length / 2), ""));
        byte[] stored = zip("cut.csv", table(orders));
        stored[stored.length / 2] ^= 0x55;
        ended(shop, null, "broken.zip", stored, "");
        return jobs;
    }

    private static String ended(
            TestShop shop, @org.jspecify.annotations.Nullable String state, String file, byte[] bytes, String query) {
        JsonNode job = shop.bring(file, bytes, query);
        if (state != null) {
            assertThat(job.get("state").asString()).as(job.toString()).isEqualTo(state);
        }
        return job.get("id").asString();
    }

    /** A receipt of a person's account that nearly is one, so that the page asks. */
    private static String receipt() {
        return "姓名：" + Secrets.NAME + "\n支付宝账户：" + Secrets.ACCOUNT + "\n联系电话：" + Secrets.PHONE
                + "\n起始时间：[2026-06-01 00:00:00]    终止时间：[2026-06-05 23:59:59]\n"
                + "交易时间,交易方,说明,收支,金额,交易订单号\n"
                + "2026-06-02 08:00:00," + Secrets.NAME + "," + Secrets.MESSAGE + ",支出,12.00,2026060222001\n";
    }

    /** One good row; one whose numbers are a phone; one that is cut off behind its first cells. */
    private static String table(Format format) {
        String header = format.columns().stream().map(FormatColumn::name).collect(Collectors.joining(","));
        String good = row(format, PrivacyTest::good);
        String bad = row(format, column -> isFree(column) ? good(column) : Secrets.together());
        String wide = good + "," + Secrets.together();
        return header + "\n" + good + "\n" + bad + "\n" + wide + "\n";
    }

    private interface Filling {
        String of(FormatColumn column);
    }

    private static String row(Format format, Filling filling) {
        return format.columns().stream().map(filling::of).collect(Collectors.joining(","));
    }

    private static boolean isFree(FormatColumn column) {
        return column.use() != FormatColumn.Use.BOUND || column.kind() == CellKind.TEXT;
    }

    private static String good(FormatColumn column) {
        CellKind kind = column.kind();
        if (column.use() != FormatColumn.Use.BOUND || kind == null) {
            return Secrets.together();
        }
        return switch (kind) {
            case ID -> "1001";
            case TEXT -> KEPT;
            case WHOLE, DECIMAL -> "3";
            case MONEY, OUTGOING, AMOUNT, SIGNED_AMOUNT -> "0.00";
            case PERCENT -> "10%";
            case DAY -> "2026-06-05";
            case MOMENT -> "2026-06-05 08:00:00";
            case UNIX -> "1780617600";
            case PERIOD -> "2026-06-05";
            case FLAG -> "是";
            case TRADE_STATUS -> "交易成功";
            case REFUND_STATUS -> "退款成功";
            case ACTION -> "pv";
            case FIGURE -> "搜索指数";
            case DIRECTION -> "收入";
            case ORDER_REF -> "T200P1001";
            case ADDRESS -> Secrets.ADDRESS;
            case PERSON -> Secrets.NICK;
            case REVIEW_TEXT, TEXT_LENGTH -> Secrets.together();
        };
    }

    private static byte[] workbook(String table) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("订单");
            List<String> rows = table.lines().toList();
            for (int row = 0; row < rows.size(); row++) {
                String[] cells = rows.get(row).split(",", -1);
                for (int column = 0; column < cells.length; column++) {
                    sheet.value(row, column, cells[column]);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String name, String table) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(table.getBytes(TestShop.GB18030));
        }
        return bytes.toByteArray();
    }

    /** Every GET there is, with every number it could be about. */
    private static void assertUnanswered(TestServer server, TestShop shop, List<String> jobs) {
        List<String> loads =
                shop.loads().stream().map(load -> load.get("id").asString()).toList();
        // Rows are those of the facts a metric reads: one metric for each set of them shows all there is.
        Map<String, String> oneOfEach = new LinkedHashMap<>();
        shop.get("/api/metrics")
                .forEach(metric -> oneOfEach.putIfAbsent(
                        metric.path("reads").toString(), metric.get("key").asString()));
        List<String> metrics = List.copyOf(oneOfEach.values());
        String query = "?shop=" + shop.id + "&from=2026-06-01&to=2026-07-01&month=2026-06&page=0&by=day&kind=orders";
        int asked = 0;
        for (String pattern : patterns(server)) {
            List<String> numbers =
                    Stream.concat(jobs.stream(), loads.stream()).distinct().toList();
            // Only these are about files and loads; elsewhere some number is as good as any.
            boolean ofFiles = pattern.startsWith("/api/imports") || pattern.startsWith("/api/loads");
            List<String> values = pattern.startsWith("/api/metrics")
                    ? metrics
                    : ofFiles ? numbers : numbers.subList(0, Math.min(FEW, numbers.size()));
            for (String value : pattern.contains("{") ? values : List.of("")) {
                HttpResponse<String> answer = shop.manager.get(pattern.replaceAll("\\{[^}]+}", value) + query);
                assertThat(Secrets.in(answer.body()))
                        .as(pattern + " " + value + answer.body())
                        .isEmpty();
                asked += answer.statusCode() == 200 ? 1 : 0;
            }
        }
        assertThat(asked).isGreaterThan(100);
    }

    private static List<String> patterns(TestServer server) {
        return server
                .context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(info -> info.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith("/api/") && !pattern.startsWith("/api/quarantine"))
                // A stream of news that does not end; it names a shop and a kind of facts.
                .filter(pattern -> !pattern.equals("/api/live"))
                .sorted()
                .toList();
    }

    /** Which text columns of the store of facts hold a text; its blocks on disk may be packed. */
    private static List<String> inTables(Path data, String text) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection =
                        DriverManager.getConnection("jdbc:duckdb:" + data.resolve("warehouse/facts.duckdb"));
                Statement statement = connection.createStatement();
                Statement look = connection.createStatement()) {
            ResultSet columns = statement.executeQuery(
                    "SELECT table_name, column_name FROM information_schema.columns WHERE data_type = 'VARCHAR'"
                            + " AND table_schema = 'main'");
            while (columns.next()) {
                String table = columns.getString(1);
                String column = columns.getString(2);
                ResultSet count = look.executeQuery(
                        "SELECT count(*) FROM \"" + table + "\" WHERE contains(\"" + column + "\", '" + text + "')");
                count.next();
                if (count.getLong(1) > 0) {
                    found.add(table + "." + column);
                }
            }
        }
        return found;
    }

    private static final class Both extends OutputStream {
        private final OutputStream first;
        private final OutputStream second;

        Both(OutputStream first, OutputStream second) {
            this.first = first;
            this.second = second;
        }

        @Override
        public void write(int value) throws IOException {
            first.write(value);
            second.write(value);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            first.write(bytes, from, length);
            second.write(bytes, from, length);
        }
    }
}
