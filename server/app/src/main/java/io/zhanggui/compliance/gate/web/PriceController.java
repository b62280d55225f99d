package io.zhanggui.compliance.gate.web;

import io.zhanggui.compliance.gate.GateError;
import io.zhanggui.compliance.gate.PriceFinding;
import io.zhanggui.compliance.gate.PricePolicy;
import io.zhanggui.compliance.gate.PricePolicyDraft;
import io.zhanggui.compliance.gate.Prices;
import io.zhanggui.compliance.gate.rules.Sums;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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

/** Price policies and what breaks them, over HTTP. Sums are in yuan. */
@RestController
@RequestMapping("/api/compliance/gate/prices")
@RequiresPermission(Permission.SEE_GATE)
class PriceController {

    private final Prices prices;

    PriceController(Prices prices) {
        this.prices = prices;
    }

    /** @param to the day after its last */
    record WindowRequest(@Nullable LocalDate from, @Nullable LocalDate to) {

        Period period() {
            if (from == null || to == null || !from.isBefore(to)) {
                throw new Failure(GateError.BAD_WINDOW);
            }
            return new Period(from, to);
        }
    }

    record PolicyRequest(
            @Nullable Long shop,
            @Nullable String name,
            @Nullable String item,
            @Nullable String brand,
            @Nullable String floor,
            @Nullable String list,
            @Nullable Boolean sameEverywhere,
            @Nullable String tolerance,
            @Nullable String mostDiscount,
            @Nullable List<WindowRequest> windows) {}

    /** @param mostDiscount as a share, 0.3 for 30 % */
    record PolicyView(
            long id,
            @Nullable Long shop,
            String name,
            String item,
            String brand,
            @Nullable String floor,
            @Nullable String list,
            boolean sameEverywhere,
            String tolerance,
            @Nullable BigDecimal mostDiscount,
            List<Period> windows) {}

    record FindingView(
            long shop,
            String item,
            String title,
            PriceFinding.Kind kind,
            String channel,
            @Nullable LocalDate day,
            String price,
            String wanted,
            String difference,
            boolean blocks,
            String policy,
            Bilingual say) {}

    record PriceView(
            String item,
            String channel,
            LocalDate day,
            String price,
            @Nullable String crossedOut,
            String source) {}

    record AllView(List<PolicyView> policies, List<FindingView> findings, List<PriceView> prices) {}

    record OpenedView(int opened) {}

    @GetMapping
    AllView list(Scope scope) {
        return new AllView(
                prices.listPolicies(scope).stream().map(PriceController::view).toList(),
                prices.find(scope).stream().map(PriceController::view).toList(),
                prices.listPrices(scope).stream()
                        .map(price -> new PriceView(
                                price.item(),
                                price.channel(),
                                price.day(),
                                Sums.yuan(price.price()),
                                GateView.yuan(price.crossedOut()),
                                price.source()))
                        .toList());
    }

    @PostMapping("/policies")
    @RequiresPermission(Permission.MANAGE_SHOPS)
    @ResponseStatus(HttpStatus.CREATED)
    PolicyView add(Caller caller, @RequestBody PolicyRequest asked) {
        List<WindowRequest> windows = Objects.requireNonNullElse(asked.windows(), List.of());
        return view(prices.addPolicy(
                caller,
                new PricePolicyDraft(
                        asked.shop() == null ? null : new ShopId(asked.shop()),
                        GateController.said(asked.name()),
                        GateController.said(asked.item()),
                        GateController.said(asked.brand()),
                        GateController.said(asked.floor()),
                        GateController.said(asked.list()),
                        Boolean.TRUE.equals(asked.sameEverywhere()),
                        GateController.said(asked.tolerance()),
                        GateController.said(asked.mostDiscount()),
                        windows.stream().map(WindowRequest::period).toList())));
    }

    @DeleteMapping("/policies/{id}")
    @RequiresPermission(Permission.MANAGE_SHOPS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller, @PathVariable long id) {
        prices.removePolicy(caller, id);
    }

    /** Takes a table's bytes. */
    @PostMapping("/table")
    @RequiresPermission(Permission.IMPORT)
    Prices.Taken take(Caller caller, Scope scope, @RequestParam String name, HttpServletRequest request)
            throws IOException {
        return prices.take(caller, scope, name, request.getInputStream());
    }

    @PostMapping("/tasks")
    @RequiresPermission(Permission.WORK_ON_COMPLIANCE)
    OpenedView openTasks(Caller caller, Scope scope) {
        return new OpenedView(prices.openTasks(caller, scope));
    }

    private static PolicyView view(PricePolicy policy) {
        return new PolicyView(
                policy.id(),
                policy.shop() == null ? null : policy.shop().value(),
                policy.name(),
                policy.item(),
                policy.brand(),
                GateView.yuan(policy.floor()),
                GateView.yuan(policy.list()),
                policy.sameEverywhere(),
                Sums.yuan(policy.tolerance()),
                policy.mostDiscount(),
                policy.windows());
    }

    private static FindingView view(PriceFinding finding) {
        return new FindingView(
                finding.shop().value(),
                finding.item(),
                finding.title(),
                finding.kind(),
                finding.channel(),
                finding.day(),
                Sums.yuan(finding.price()),
                Sums.yuan(finding.wanted()),
                BigDecimal.valueOf(finding.difference(), 2).toPlainString(),
                finding.blocks(),
                finding.policy(),
                finding.say());
    }
}
