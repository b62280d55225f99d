package io.zhanggui.engagement.plan.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.plan.Budget.Pot;
import io.zhanggui.engagement.plan.Budget.Share;
import io.zhanggui.engagement.plan.Budget.Spend;
import io.zhanggui.engagement.plan.Budget.Terms;
import io.zhanggui.engagement.plan.PlanError;
import io.zhanggui.engagement.plan.flow.BudgetDesk;
import io.zhanggui.engagement.plan.rules.BudgetRules;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.identity.Role;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.Failure;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The budget of a client over HTTP; amounts are whole fen. */
@RestController
@RequestMapping("/api/clients/{client}/budget")
class BudgetController {

    private final BudgetDesk desk;

    BudgetController(BudgetDesk desk) {
        this.desk = desk;
    }

    record SpendRequest(
            @Nullable Pot pot,
            @Nullable String purpose,
            @Nullable String supplier,
            @Nullable Long amount,
            @Nullable Long prepaid,
            @Nullable String reason) {

        Spend spend() {
            if (pot == null) {
                throw new Failure(PlanError.MISSING, "pot");
            }
            return new Spend(
                    pot,
                    purpose == null ? "" : purpose,
                    supplier == null ? "" : supplier,
                    amount == null ? 0 : amount,
                    prepaid == null ? 0 : prepaid,
                    reason == null ? "" : reason);
        }
    }

    record PotView(Pot pot, String zh, String en, long amount, long left, List<Long> months) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record SpendView(
            long id,
            Spend spend,
            String potZh,
            String potEn,
            String state,
            @Nullable Bilingual decides,
            @Nullable String approval) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record BudgetView(@Nullable Terms terms, List<PotView> pots, List<SpendView> spends) {}

    @GetMapping
    @RequiresPermission(Permission.SEE_FEES)
    BudgetView get(Caller caller, @PathVariable long client) {
        ClientId id = new ClientId(client);
        Optional<Terms> terms = desk.findTerms(caller, id);
        List<BudgetDesk.Standing> spends = desk.listSpends(caller, id);
        List<Spend> alive = spends.stream()
                .filter(each -> each.state() != BudgetDesk.State.REFUSED)
                .map(BudgetDesk.Standing::spend)
                .toList();
        return new BudgetView(
                terms.orElse(null),
                terms.map(each -> BudgetRules.divide(each).stream()
                                .map(share -> pot(each, share, alive))
                                .toList())
                        .orElse(List.of()),
                spends.stream().map(BudgetController::spend).toList());
    }

    @PutMapping
    @RequiresPermission(Permission.MANAGE_CLIENTS)
    BudgetView set(Caller caller, @PathVariable long client, @RequestBody @Nullable Terms terms) {
        if (terms == null) {
            throw new Failure(PlanError.MISSING, "terms");
        }
        desk.set(caller, new ClientId(client), terms);
        return get(caller, client);
    }

    @PostMapping("/spends")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RequiresPermission(Permission.WRITE_PLANS)
    void ask(Caller caller, @PathVariable long client, @RequestBody SpendRequest asked) {
        desk.ask(caller, new ClientId(client), asked.spend());
    }

    private static PotView pot(Terms terms, Share share, List<Spend> alive) {
        return new PotView(
                share.pot(),
                share.pot().zh(),
                share.pot().en(),
                share.amount(),
                BudgetDesk.left(terms, alive, share.pot()),
                share.months());
    }

    private static SpendView spend(BudgetDesk.Standing each) {
        Pot pot = each.spend().pot();
        Role decides = each.decides();
        return new SpendView(
                each.id(),
                each.spend(),
                pot.zh(),
                pot.en(),
                each.state().name().toLowerCase(Locale.ROOT),
                decides == null ? null : new Bilingual(decides.zh(), decides.en()),
                each.approval());
    }
}
