package io.zhanggui.compliance.watch.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpServer;
import io.zhanggui.compliance.watch.ArticleHits;
import io.zhanggui.compliance.watch.JudgedChange;
import io.zhanggui.compliance.watch.Level;
import io.zhanggui.compliance.watch.Revision;
import io.zhanggui.compliance.watch.RuleWatch;
import io.zhanggui.compliance.watch.Source;
import io.zhanggui.compliance.watch.store.JooqTexts.Marks;
import io.zhanggui.connect.SharedData;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Role;
import io.zhanggui.identity.Shop;
import io.zhanggui.identity.Users;
import io.zhanggui.notify.Inbox;
import io.zhanggui.outward.OutwardAddresses;
import io.zhanggui.paper.Paper;
import io.zhanggui.paper.WordPaper;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.SubjectRef;
import io.zhanggui.testing.TestServer;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.GivenRows;
import io.zhanggui.warehouse.GivenTable;
import io.zhanggui.warehouse.Loads;
import io.zhanggui.warehouse.NewLoad;
import io.zhanggui.work.Duties;
import io.zhanggui.work.TaskFilter;
import io.zhanggui.work.Tasks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The watch on the real database, and its fetching from a site on this machine. */
class WatchTest {

    private static final String FIRST = "第一条 卖家应当在三日内发货。\n第二条 卖家不得虚假宣传，违者扣十二分。\n第三条 平台可以抽查。";
    private static final String SECOND =
            "第一条 卖家应当在二日内发货。\n第二条 卖家不得虚假宣传，违者扣十二分。\n第三条 平台可以抽查。\n" + "第四条 卖家不得诱导好评，违者处一万元以下罚款。";

    private final TestServer server = TestServer.shared();
    private final Caller operator = server.newAgency();
    private final RuleWatch watch = server.get(RuleWatch.class);

    @Test
    void a_changed_text_is_told_once_with_one_task() {
        Caller manager = manager();
        server.newShop(operator, "天猫小店");
        RuleWatch.Taken first = watch.paste(operator, "天猫发货规则", FIRST);
        assertThat(server.get(Inbox.class).countUnread(manager)).isZero();
        RuleWatch.Taken second = watch.paste(operator, "天猫发货规则", SECOND);
        assertThat(second).isEqualTo(new RuleWatch.Taken(first.text(), 2, true));
        assertThat(watch.paste(operator, "天猫发货规则", SECOND.replace("。", "。\n  ")))
                .isEqualTo(new RuleWatch.Taken(first.text(), 2, false));
        Revision revision = watch.findRevision(operator, first.text(), 2).orElseThrow();
        assertThat(revision.level()).isEqualTo(Level.HIGH);
        assertThat(revision.same()).isEqualTo(2);
        assertThat(revision.changes()).extracting(JudgedChange::level).containsExactly(Level.MEDIUM, Level.HIGH);
        assertThat(revision.shops()).containsExactly("天猫小店");
        assertThat(server.get(Inbox.class).list(manager, false, 0).items())
                .extracting(notice -> notice.kind())
                .containsExactly("rule.changed");
        SubjectRef subject = new SubjectRef("rule_revision", first.text() + "-2");
        assertThat(server.get(Tasks.class)
                        .list(operator, TaskFilter.of(subject), 0)
                        .items())
                .hasSize(1);
        assertThat(server.get(Duties.class).list(operator).stream()
                        .filter(turn -> turn.duty().active()))
                .hasSize(3);
    }

    @Test
    void a_rule_of_another_platform_concerns_no_shop_of_ours() {
        server.newShop(operator, "天猫小店");
        RuleWatch.Taken first = watch.paste(operator, "京东发货规则", FIRST);
        watch.paste(operator, "京东发货规则", SECOND);
        assertThat(watch.findRevision(operator, first.text(), 2).orElseThrow().shops())
                .isEmpty();
    }

    @Test
    void a_rule_about_some_goods_concerns_who_sells_them_and_says_of_whom_nothing_is_known() {
        Caller manager = manager();
        list(server.newShop(operator, "家居小店"), "家纺", "纯棉四件套");
        list(server.newShop(operator, "美妆小店"), "美妆", "保湿面霜");
        server.newShop(operator, "新开小店");
        RuleWatch.Taken first = watch.paste(operator, "化妆品经营办法", FIRST);
        watch.paste(operator, "化妆品经营办法", SECOND);
        Revision revision = watch.findRevision(operator, first.text(), 2).orElseThrow();
        assertThat(revision.shops()).containsExactly("美妆小店");
        assertThat(revision.unknown()).containsExactly("新开小店");
        assertThat(server.get(Inbox.class).list(manager, false, 0).items())
                .extracting(notice -> notice.text().zh())
                .singleElement()
                .asString()
                .contains("涉及店铺：美妆小店；类目未知，请看是否在售：新开小店。");
    }

    private void list(Shop shop, String category, String title) {
        server.get(Loads.class)
                .load(
                        Scope.of(operator.agency(), shop.id()),
                        new NewLoad("master.xlsx", null, "master_items", 1, operator.user()),
                        new GivenRows(
                                FactKind.ITEM_MASTER,
                                LocalDate.of(2026, 6, 1).atStartOfDay(),
                                GivenTable.of(
                                        FactKind.ITEM_MASTER,
                                        "item_id sku_id valid_from code title category list_price\n601 s 03-01 A "
                                                + title + " " + category + " 99\n")));
    }

    /** The pair of the real regulation: its text says only from when it holds, our rules name it by its promulgation. */
    @Test
    void the_articles_that_shipped_rules_cite_are_those_of_the_new_cosmetics_regulation() throws IOException {
        RuleWatch.Taken taken = watch.paste(operator, "化妆品监督管理条例", law("行政法规_化妆品卫生监督条例(2019-03-02).md"));
        watch.paste(operator, "化妆品监督管理条例", law("行政法规_化妆品监督管理条例(2020-06-16).md"));
        assertThat(watch.listHits(operator, taken.text(), 2))
                .extracting(ArticleHits::before, ArticleHits::after, WatchTest::rules)
                .containsExactlyInAnyOrder(
                        tuple(null, "第三十五条", Set.of("listing.papers")),
                        tuple(null, "第三十七条", Set.of("medical.cosmetic", "medical.drug-word")),
                        tuple(null, "第四十三条", Set.of("medical.cosmetic")));
    }

    private static String law(String file) throws IOException {
        return Files.readString(SharedData.file("platform-rules/" + file));
    }

    private static Set<String> rules(ArticleHits hits) {
        return hits.rules().stream().map(ArticleHits.RuleHits::rule).collect(Collectors.toSet());
    }

    @Test
    void another_agency_sees_nothing_of_it() {
        RuleWatch.Taken taken = watch.paste(operator, "规则", FIRST);
        Caller stranger = server.newAgency();
        assertThat(watch.listTexts(stranger)).isEmpty();
        assertThatThrownBy(() -> watch.getText(stranger, taken.text())).hasMessageContaining("COMPLIANCE-6902");
        assertThat(watch.findRevision(stranger, taken.text(), 2)).isEmpty();
    }

    @Test
    void a_folder_is_read_and_no_folder_outside_of_its_place() throws IOException {
        Path folder = server.data().resolve("rules/法规" + operator.agency().value());
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("发货.txt"), FIRST);
        Files.write(folder.resolve("旧编码.txt"), FIRST.getBytes("GB18030"));
        Files.writeString(folder.resolve(".隐藏.txt"), FIRST);
        Source source =
                watch.addSource(operator, "folder", "法规", folder.getFileName().toString(), 24);
        assertThat(watch.look(operator, source.id()).answer()).isEqualTo("看了 2 份，2 份有新内容");
        Files.writeString(folder.resolve("发货.txt"), SECOND);
        assertThat(watch.look(operator, source.id()).answer()).isEqualTo("看了 2 份，1 份有新内容");
        assertThat(watch.listTexts(operator)).hasSize(2);
        for (String outside : List.of("../secrets", "/etc", "没有")) {
            assertThatThrownBy(() -> watch.addSource(operator, "folder", "外面", outside, 24))
                    .hasMessageContaining("COMPLIANCE-6908");
        }
    }

    @Test
    void a_word_document_is_read_in_a_folder_and_when_it_is_brought() throws IOException {
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        WordPaper.write(
                new Paper(
                        "发货规则",
                        List.of(),
                        FIRST.lines().<Paper.Block>map(Paper.Text::new).toList(),
                        ""),
                word);
        RuleWatch.Taken taken = watch.bring(operator, "", word.toByteArray());
        assertThat(watch.getText(operator, taken.text()).text().title()).isEqualTo("发货规则");
        assertThat(watch.bring(operator, "发货规则", SECOND.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new RuleWatch.Taken(taken.text(), 2, true));
        Path folder = server.data().resolve("rules/文档" + operator.agency().value());
        Files.createDirectories(folder);
        Files.write(folder.resolve("发货.docx"), word.toByteArray());
        Files.writeString(folder.resolve("损坏.pdf"), "%PDF-1.7");
        Source source =
                watch.addSource(operator, "folder", "文档", folder.getFileName().toString(), 24);
        assertThat(watch.look(operator, source.id()).answer()).isEqualTo("看了 1 份，1 份有新内容；损坏.pdf 太大，或读不出文字");
    }

    @Test
    void an_address_inside_the_network_or_without_https_is_refused() {
        for (String address : List.of("http://example.com/a", "https://127.0.0.1/a", "https://a b")) {
            assertThatThrownBy(() -> watch.addSource(operator, "addresses", "网址", address, 24))
                    .hasMessageContaining("COMPLIANCE-6906");
        }
    }

    @Test
    void what_is_no_text_is_refused() {
        assertThatThrownBy(() -> watch.paste(operator, "空", " \n ")).hasMessageContaining("COMPLIANCE-6909");
    }

    @Test
    void a_notice_of_any_shape_is_taken_and_what_is_no_rule_is_refused_with_the_reason() {
        String notice = "关于发货的公告\n商家应当在三日内发货。\n违反的，限制发布七日。";
        RuleWatch.Taken first = watch.paste(operator, "", notice);
        RuleWatch.Taken second = watch.paste(operator, "", notice.replace("三日", "二日"));
        assertThat(second.text()).isEqualTo(first.text());
        Revision revision = watch.findRevision(operator, second.text(), 2).orElseThrow();
        assertThat(revision.changes()).hasSize(1);
        assertThat(revision.same()).isEqualTo(1);
        assertThatThrownBy(() -> watch.paste(operator, "页面", "欢迎登录\n扫码登录\n忘记密码"))
                .hasMessageContaining("COMPLIANCE-6912")
                .hasMessageContaining("sign in");
        assertThatThrownBy(() -> watch.bring(operator, "一句", "发货要快".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("COMPLIANCE-6912");
        assertThat(watch.listTexts(operator)).hasSize(1);
    }

    @Test
    void a_site_is_asked_only_for_what_changed_and_only_where_it_lets_us() throws IOException {
        List<Map<String, List<String>>> asked = new CopyOnWriteArrayList<>();
        HttpServer site = site(asked);
        try {
            PoliteFetcher fetcher = new PoliteFetcher(
                    new OutwardAddresses(true, InetAddress::getAllByName),
                    Clock.systemUTC(),
                    Duration.ZERO,
                    Duration.ofSeconds(2));
            URI rule = URI.create("http://127.0.0.1:" + site.getAddress().getPort() + "/rule");
            PoliteFetcher.Fetched.Text text = (PoliteFetcher.Fetched.Text) fetcher.fetch(rule, Marks.NONE);
            assertThat(text.content()).isEqualTo(FIRST);
            assertThat(text.marks().etag()).isEqualTo("\"v1\"");
            assertThat(fetcher.fetch(rule, text.marks())).isInstanceOf(PoliteFetcher.Fetched.Unchanged.class);
            assertThat(fetcher.fetch(rule.resolve("/old"), Marks.NONE)).isInstanceOf(PoliteFetcher.Fetched.Text.class);
            assertThat(fetcher.fetch(rule.resolve("/private/1"), Marks.NONE))
                    .isEqualTo(new PoliteFetcher.Fetched.Failed("对方的 robots.txt 不允许抓取"));
            assertThat(fetcher.fetch(rule.resolve("/missing"), Marks.NONE))
                    .isEqualTo(new PoliteFetcher.Fetched.Failed("HTTP 404"));
            assertThat(fetcher.fetch(rule.resolve("/large"), Marks.NONE))
                    .isEqualTo(new PoliteFetcher.Fetched.Failed("超过 2 MB，没有读"));
            assertThat(fetcher.fetch(rule.resolve("/round"), Marks.NONE))
                    .isEqualTo(new PoliteFetcher.Fetched.Failed("转向太多次"));
            assertThat(asked)
                    .allSatisfy(headers ->
                            assertThat(headers.get("User-agent").getFirst()).startsWith("Zhanggui"));
        } finally {
            site.stop(0);
        }
    }

    private static HttpServer site(List<Map<String, List<String>>> asked) throws IOException {
        HttpServer site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", exchange -> {
            asked.add(Map.copyOf(exchange.getRequestHeaders()));
            String path = exchange.getRequestURI().getPath();
            boolean known = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            exchange.getResponseHeaders().add("ETag", "\"v1\"");
            String body = switch (path) {
                case "/robots.txt" -> "User-agent: *\nDisallow: /private/";
                case "/large" -> "字".repeat(800_000);
                default -> FIRST;
            };
            if (path.equals("/old") || path.equals("/round")) {
                exchange.getResponseHeaders().add("Location", path.equals("/old") ? "/rule" : "/round");
            }
            int status = path.equals("/missing")
                    ? 404
                    : path.equals("/old") || path.equals("/round") ? 302 : known ? 304 : 200;
            byte[] bytes = status == 200 ? body.getBytes(StandardCharsets.UTF_8) : new byte[0];
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        site.start();
        return site;
    }

    private Caller manager() {
        String name = server.newUser(operator, Role.MANAGER, null).user();
        return server.get(Users.class).listUsers(operator).stream()
                .filter(user -> user.name().equals(name))
                .map(user -> new Caller(user.id(), operator.agency(), Role.MANAGER, name))
                .findFirst()
                .orElseThrow();
    }
}
