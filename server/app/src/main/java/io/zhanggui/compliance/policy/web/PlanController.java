package io.zhanggui.compliance.policy.web;

import io.zhanggui.compliance.policy.CampaignPlan;
import io.zhanggui.compliance.policy.Letter;
import io.zhanggui.compliance.policy.PlanDraft;
import io.zhanggui.compliance.policy.PlanState;
import io.zhanggui.compliance.policy.Plans;
import io.zhanggui.compliance.policy.PolicyError;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Campaigns with their alternatives over HTTP. */
@RestController
@RequestMapping("/api/compliance/plans")
@RequiresPermission(Permission.IMPORT)
class PlanController {

    private final Plans plans;

    PlanController(Plans plans) {
        this.plans = plans;
    }

    record PlanRequest(
            @Nullable Long shop,
            @Nullable String campaign,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable Letter letter,
            @Nullable String content,
            @Nullable String trigger) {

        PlanDraft draft() {
            return new PlanDraft(
                    new ShopId(present("shop", shop)),
                    plain(campaign),
                    present("startsOn", startsOn),
                    present("endsOn", endsOn),
                    present("letter", letter),
                    plain(content),
                    plain(trigger));
        }

        private static <T> T present(String field, @Nullable T value) {
            if (value == null) {
                throw new Failure(PolicyError.MISSING, field);
            }
            return value;
        }

        private static String plain(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    record PlanView(
            long id,
            long shop,
            String campaign,
            LocalDate startsOn,
            LocalDate endsOn,
            Letter letter,
            String content,
            String trigger,
            @Nullable String approval,
            PlanState state,
            Bilingual stateName,
            List<CampaignPlan.Hit> hits) {}

    @GetMapping
    List<PlanView> list(Caller caller, Scope scope) {
        return plans.list(caller, scope).stream().map(PlanController::view).toList();
    }

    @PutMapping
    PlanView save(Caller caller, @RequestBody PlanRequest asked) {
        return view(plans.save(caller, asked.draft()));
    }

    @PostMapping("/{id}/approval")
    PlanView ask(Caller caller, @PathVariable long id) {
        return view(plans.ask(caller, id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller, @PathVariable long id) {
        plans.remove(caller, id);
    }

    private static PlanView view(CampaignPlan plan) {
        return new PlanView(
                plan.id(),
                plan.said().shop().value(),
                plan.said().campaign(),
                plan.said().startsOn(),
                plan.said().endsOn(),
                plan.said().letter(),
                plan.said().content(),
                plan.said().trigger(),
                plan.approval() == null ? null : plan.approval().citation(),
                plan.state(),
                new Bilingual(plan.state().zh(), plan.state().en()),
                plan.hits());
    }
}
