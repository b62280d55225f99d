package io.zhanggui.compliance.shopcheck.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.zhanggui.compliance.Remedy;
import io.zhanggui.compliance.Severity;
import io.zhanggui.compliance.shopcheck.ListingFinding;
import io.zhanggui.compliance.shopcheck.ListingFinding.State;
import io.zhanggui.compliance.shopcheck.ShopChecks;
import io.zhanggui.compliance.shopcheck.ShopChecks.HitListing;
import io.zhanggui.compliance.shopcheck.ShopRun;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.identity.Shop;
import io.zhanggui.identity.Shops;
import io.zhanggui.identity.Users;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.UserId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Checks of shops over HTTP, one shop at a time. */
@RestController
@RequestMapping("/api/check/shop")
@RequiresPermission(Permission.SEE_COMPLIANCE)
class ShopController {

    private static final String PROGRAM = "自动";

    private final ShopChecks checks;
    private final Users users;
    private final Shops shops;
    private final Clock clock;

    ShopController(ShopChecks checks, Users users, Shops shops, Clock clock) {
        this.checks = checks;
        this.users = users;
        this.shops = shops;
        this.clock = clock;
    }

    record RunView(
            long id,
            OffsetDateTime at,
            String by,
            ShopRun.Occasion occasion,
            int changedRules,
            int listings,
            int readAnew,
            int hitListings,
            int blocked,
            int warned,
            int opened,
            int fixed,
            long millis) {}

    record TallyView(
            @JsonProperty("class") String ruleClass,
            String rule,
            String severity,
            State state,
            int findings,
            int listings) {}

    /** @param running how many listings are read; left out while no check is under way */
    record OverviewView(
            @Nullable Integer running, List<RunView> runs, List<TallyView> tallies, List<ShopChecks.RuleNews> news) {}

    record FindingView(
            long id,
            int start,
            int end,
            String term,
            @JsonProperty("class") String ruleClass,
            String rule,
            String severity,
            String suggestion,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean takedown,
            State state,
            OffsetDateTime openedAt,
            OffsetDateTime stateAt,
            int reopened,
            @Nullable String reworded,
            @Nullable Long task) {}

    /** @param price the list price in yuan */
    record ListingView(
            String item,
            String title,
            String category,
            @Nullable BigDecimal price,
            String rewritten,
            List<FindingView> hits) {}

    record PageView(List<ListingView> items, boolean more) {}

    record TaskRequest(
            @Nullable String item,
            @JsonProperty("class") @Nullable String ruleClass) {}

    record TaskView(long id, String citation, String title) {}

    @GetMapping
    OverviewView overview(Caller caller, Scope scope) {
        ShopChecks.Overview found = checks.overview(caller, scope.onlyShop());
        return new OverviewView(
                found.running(),
                found.runs().stream().map(run -> view(caller, run)).toList(),
                found.tallies().stream()
                        .map(each -> new TallyView(
                                each.kind(),
                                each.rule(),
                                each.severity().word(),
                                each.state(),
                                each.findings(),
                                each.listings()))
                        .toList(),
                found.news());
    }

    @PostMapping("/runs")
    @RequiresPermission(Permission.WORK_ON_COMPLIANCE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void start(Caller caller, Scope scope) {
        checks.start(caller, scope.onlyShop());
    }

    @GetMapping("/listings")
    PageView listings(
            Caller caller,
            Scope scope,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(name = "class", required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable String severity,
            @RequestParam(required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable Long run,
            @RequestParam(defaultValue = "0") int page) {
        ShopChecks.Wanted wanted = new ShopChecks.Wanted(
                Stream.of(State.values())
                        .filter(each -> each.key().equals(state))
                        .findFirst()
                        .orElse(State.OPEN),
                Asked.plain(kind),
                Asked.plain(rule),
                Stream.of(Severity.values())
                        .filter(each -> each.word().equals(severity))
                        .findFirst()
                        .orElse(null),
                Asked.plain(words),
                run);
        ShopChecks.Page found = checks.listings(caller, scope.onlyShop(), wanted, page);
        return new PageView(found.items().stream().map(ShopController::view).toList(), found.more());
    }

    @PostMapping("/tasks")
    @RequiresPermission(Permission.WORK_ON_COMPLIANCE)
    @ResponseStatus(HttpStatus.CREATED)
    List<TaskView> openTasks(Caller caller, Scope scope, @RequestBody TaskRequest asked) {
        return checks
                .openTasks(caller, scope.onlyShop(), Asked.plain(asked.item()), Asked.plain(asked.ruleClass()))
                .stream()
                .map(task -> new TaskView(task.id().value(), task.id().citation(), task.title()))
                .toList();
    }

    @GetMapping("/workbook")
    void workbook(Caller caller, Scope scope, HttpServletResponse response) throws IOException {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        String shop = shops.findShop(caller, scope.onlyShop()).map(Shop::name).orElseThrow();
        String name = shop + "-自查-" + LocalDate.ofInstant(clock.instant(), Period.BEIJING) + ".xlsx";
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        checks.write(caller, scope.onlyShop(), response.getOutputStream());
    }

    private RunView view(Caller caller, ShopRun run) {
        return new RunView(
                run.id(),
                Asked.moment(run.at()),
                run.by().equals(UserId.LOCAL) ? PROGRAM : users.nameOf(caller, run.by()),
                run.occasion(),
                run.changedRules().size(),
                run.listings(),
                run.readAnew(),
                run.hitListings(),
                run.blocked(),
                run.warned(),
                run.opened(),
                run.fixed(),
                run.millis());
    }

    private static ListingView view(HitListing listing) {
        Long fen = listing.priceFen();
        return new ListingView(
                listing.item(),
                listing.title(),
                listing.category(),
                fen == null ? null : new BigDecimal(fen).movePointLeft(2),
                listing.rewritten(),
                listing.findings().stream().map(ShopController::view).toList());
    }

    private static FindingView view(ListingFinding finding) {
        return new FindingView(
                finding.id(),
                finding.place().start(),
                finding.place().end(),
                finding.place().term(),
                finding.place().kind(),
                finding.place().rule(),
                finding.place().severity().word(),
                finding.place().suggestion(),
                finding.place().remedy() == Remedy.TAKEDOWN,
                finding.state(),
                Asked.moment(finding.openedAt()),
                Asked.moment(finding.stateAt()),
                finding.reopened(),
                finding.reworded(),
                finding.task());
    }
}
