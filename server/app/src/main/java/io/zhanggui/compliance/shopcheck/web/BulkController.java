package io.zhanggui.compliance.shopcheck.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.zhanggui.compliance.shopcheck.BulkCheck;
import io.zhanggui.compliance.shopcheck.BulkCheck.TextColumn;
import io.zhanggui.compliance.shopcheck.BulkChecks;
import io.zhanggui.compliance.shopcheck.BulkLine;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.identity.Scopes;
import io.zhanggui.identity.Users;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.ShopId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Files of texts, over HTTP. */
@RestController
@RequestMapping("/api/check/files")
@RequiresPermission(Permission.WORK_ON_COMPLIANCE)
class BulkController {

    private final BulkChecks checks;
    private final Users users;
    private final Scopes scopes;

    BulkController(BulkChecks checks, Users users, Scopes scopes) {
        this.checks = checks;
        this.users = users;
        this.scopes = scopes;
    }

    record ColumnView(
            int at, String name, boolean text, @Nullable String kind) {}

    record RuleCountView(@JsonProperty("class") String ruleClass, String rule, long findings) {}

    /**
     * @param unread the other sheets of the file, which are not checked
     * @param done lines that are checked; {@code share} of the file that is read, from 0 to 1
     */
    record FileView(
            long id,
            @Nullable Long shop,
            String file,
            String table,
            List<String> unread,
            String by,
            boolean mine,
            OffsetDateTime at,
            BulkCheck.State state,
            List<ColumnView> columns,
            boolean headed,
            double share,
            long done,
            long lines,
            long blocked,
            long warned,
            long faulty,
            long passed,
            List<RuleCountView> rules,
            @Nullable Bilingual failure) {}

    record CellView(String column, String text, String rewritten, List<FoundView> hits) {}

    record LineView(
            long line,
            String verdict,
            List<CellView> cells,
            @Nullable Bilingual fault) {}

    record PageView(List<LineView> items, boolean more) {}

    record ChoiceRequest(
            @Nullable List<Integer> texts, @Nullable Boolean headed) {}

    /** The body is the file as it is. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    FileView submit(
            Caller caller,
            @RequestParam String name,
            @RequestParam(required = false) @Nullable Long shop,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String category,
            HttpServletRequest request)
            throws IOException {
        if (shop != null) {
            // A stranger's shop is refused before anything else is said of the request.
            scopes.getScope(caller, Set.of(new ShopId(shop)));
        }
        BulkChecks.Draft draft =
                new BulkChecks.Draft(name, Asked.shop(shop), Asked.kind(kind), Asked.category(category));
        return view(caller, checks.submit(caller, draft, request.getInputStream()));
    }

    @GetMapping
    List<FileView> list(Caller caller) {
        return checks.list(caller).stream().map(each -> view(caller, each)).toList();
    }

    @GetMapping("/{id}")
    FileView get(Caller caller, @PathVariable long id) {
        return view(caller, checks.get(caller, id));
    }

    /** The first rows, for choosing the columns of texts. */
    @GetMapping("/{id}/sample")
    List<List<String>> sample(Caller caller, @PathVariable long id) {
        return checks.sample(caller, id);
    }

    @PostMapping("/{id}/columns")
    FileView choose(Caller caller, @PathVariable long id, @RequestBody ChoiceRequest asked) {
        List<Integer> texts = asked.texts() == null ? List.of() : asked.texts();
        return view(caller, checks.choose(caller, id, texts, !Boolean.FALSE.equals(asked.headed())));
    }

    @PostMapping("/{id}/cancel")
    FileView cancel(Caller caller, @PathVariable long id) {
        return view(caller, checks.cancel(caller, id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller, @PathVariable long id) {
        checks.remove(caller, id);
    }

    @GetMapping("/{id}/lines")
    PageView lines(
            Caller caller,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String verdict,
            @RequestParam(name = "class", required = false) @Nullable String kind,
            @RequestParam(defaultValue = "0") int page) {
        String wanted = Asked.plain(verdict);
        BulkChecks.Page found = checks.lines(
                caller, id, wanted == null ? null : wanted.toUpperCase(Locale.ROOT), Asked.plain(kind), page);
        return new PageView(found.items().stream().map(BulkController::view).toList(), found.more());
    }

    @GetMapping("/{id}/workbook")
    void workbook(Caller caller, @PathVariable long id, HttpServletResponse response) throws IOException {
        BulkCheck check = checks.get(caller, id);
        String name = URLEncoder.encode(
                        check.file().replaceFirst("\\.[A-Za-z]+$", "") + "-检查结果.xlsx", StandardCharsets.UTF_8)
                .replace("+", "%20");
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + name);
        checks.write(caller, id, response.getOutputStream());
    }

    private FileView view(Caller caller, BulkCheck check) {
        BulkChecks.Progress progress = checks.progress(check);
        return new FileView(
                check.id(),
                check.shop() == null ? null : check.shop().value(),
                check.file(),
                check.columns().table(),
                check.columns().unread(),
                users.nameOf(caller, check.by()),
                check.by().equals(caller.user()),
                Asked.moment(check.at()),
                check.state(),
                columns(check),
                check.headed(),
                progress.share(),
                progress.lines(),
                check.counts().lines(),
                check.counts().blocked(),
                check.counts().warned(),
                check.counts().faulty(),
                check.counts().passed(),
                check.rules().stream()
                        .map(each -> new RuleCountView(each.kind(), each.rule(), each.findings()))
                        .toList(),
                check.failure());
    }

    private static List<ColumnView> columns(BulkCheck check) {
        List<String> names = check.columns().names();
        return IntStream.range(0, names.size())
                .mapToObj(at -> {
                    TextColumn text = check.columns().texts().stream()
                            .filter(each -> each.at() == at)
                            .findFirst()
                            .orElse(null);
                    String kind = text == null || text.kind() == null
                            ? null
                            : text.kind().word();
                    return new ColumnView(at, names.get(at), text != null, kind);
                })
                .toList();
    }

    private static LineView view(BulkLine line) {
        return new LineView(
                line.line(),
                line.verdict().toLowerCase(Locale.ROOT),
                line.cells().stream()
                        .map(cell -> new CellView(
                                cell.column(),
                                cell.checked().text(),
                                cell.checked().rewritten(),
                                cell.checked().findings().stream()
                                        .map(FoundView::of)
                                        .toList()))
                        .toList(),
                line.fault());
    }
}
