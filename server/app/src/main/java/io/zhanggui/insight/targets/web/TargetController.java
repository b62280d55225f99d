package io.zhanggui.insight.targets.web;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.identity.Users;
import io.zhanggui.insight.targets.TargetPlans;
import io.zhanggui.insight.targets.flow.TargetSheets;
import io.zhanggui.insight.targets.rules.Addition;
import io.zhanggui.insight.targets.rules.CostStructure;
import io.zhanggui.insight.targets.rules.TargetGrid;
import io.zhanggui.insight.targets.web.Requests.EditRequest;
import io.zhanggui.insight.targets.web.Requests.GridCell;
import io.zhanggui.insight.targets.web.Requests.ItemsRequest;
import io.zhanggui.insight.targets.web.Requests.KeepRequest;
import io.zhanggui.insight.targets.web.Requests.ProposalRequest;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.shared.Scope;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Setting targets: the sheet, proposals and edits that keep sums exact, and the versions that were decided. */
@RestController
@RequestMapping("/api/insight/targets")
@RequiresPermission(Permission.SEE_RESULTS)
class TargetController {

    private static final String SALES = "pay_amount";

    private final TargetPlans plans;
    private final TargetSheets sheets;
    private final Metrics metrics;
    private final Users users;

    TargetController(TargetPlans plans, TargetSheets sheets, Metrics metrics, Users users) {
        this.plans = plans;
        this.sheets = sheets;
        this.metrics = metrics;
        this.users = users;
    }

    record ProposalView(List<GridCell> cells, int fromLastYear, int fromEarlier, int evenDays) {}

    record CostView(
            List<CostStructure.Part> parts,
            double sum,
            double remainder,
            double netMargin,
            double adSales,
            List<FaultView> faults) {}

    record FaultView(String zh, String en) {}

    @GetMapping
    SheetView sheet(
            Caller caller, Scope scope, @RequestParam(defaultValue = SALES) String metric, @RequestParam int year) {
        return SheetView.of(sheets.read(scope, metric, Requests.year(year)), user -> users.nameOf(caller, user));
    }

    @GetMapping("/versions")
    List<SheetView.VersionView> versions(
            Caller caller, Scope scope, @RequestParam(defaultValue = SALES) String metric, @RequestParam int year) {
        return plans.listVersions(scope, metric, year).stream()
                .map(kept -> SheetView.version(kept, user -> users.nameOf(caller, user)))
                .toList();
    }

    /** A total split over months and shops; nothing is kept. */
    @PostMapping("/proposal")
    @RequiresPermission(Permission.SEE_HOUSE)
    ProposalView propose(Scope scope, @RequestBody ProposalRequest request) {
        Addition addition = Addition.of(metrics.get(scope.agency(), request.metricOr(SALES)));
        TargetSheets.Proposed proposed = sheets.propose(
                scope, request.metricOr(SALES), request.monthsGiven(), request.totalGiven(), request.weightsGiven());
        return new ProposalView(
                GridCell.of(proposed.cells(), addition),
                proposed.fromLastYear(),
                proposed.fromEarlier(),
                proposed.evenDays());
    }

    /** One sum is set and the rest gives way; nothing is kept. */
    @PostMapping("/edit")
    @RequiresPermission(Permission.SEE_HOUSE)
    List<GridCell> edit(Caller caller, @RequestBody EditRequest request) {
        Addition addition = Addition.of(metrics.get(caller.agency(), request.metricOr(SALES)));
        TargetGrid grid = new TargetGrid(request.grid(addition), addition.decimals());
        return GridCell.of(grid.edit(request.edit(addition)), addition);
    }

    /** A month's amount over the items of a shop, by what they sold lately; nothing is kept. */
    @PostMapping("/items")
    @RequiresPermission(Permission.SEE_HOUSE)
    List<SheetView.ItemView> items(Scope scope, @RequestBody ItemsRequest request) {
        BigDecimal amount = request.amountGiven();
        return sheets.proposeItems(scope, request.monthGiven(), amount).stream()
                .map(part -> new SheetView.ItemView(
                        part.month(),
                        scope.onlyShop().value(),
                        part.item(),
                        part.title(),
                        SheetView.text(part.amount())))
                .toList();
    }

    /** Whether planned shares of cost fit together; nothing is kept. */
    @PostMapping("/costs")
    @RequiresPermission(Permission.SEE_HOUSE)
    CostView costs(@RequestBody CostStructure costs) {
        return new CostView(
                costs.parts(),
                costs.sum(),
                costs.remainder(),
                costs.netMargin(),
                costs.adSales(),
                costs.faults().stream()
                        .map(fault -> new FaultView(fault.zh(), fault.en()))
                        .toList());
    }

    @PostMapping
    @RequiresPermission(Permission.IMPORT)
    SheetView keep(Caller caller, Scope scope, @RequestBody KeepRequest request) {
        plans.keep(caller, scope, request.plans(), request.reasonGiven(), Boolean.TRUE.equals(request.evenSo()));
        return SheetView.of(
                sheets.read(scope, request.metricOr(SALES), request.yearGiven()), user -> users.nameOf(caller, user));
    }
}
