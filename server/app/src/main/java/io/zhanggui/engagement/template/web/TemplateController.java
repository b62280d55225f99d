package io.zhanggui.engagement.template.web;

import io.zhanggui.engagement.ContractTrial;
import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.client.Tier;
import io.zhanggui.engagement.template.Answers;
import io.zhanggui.engagement.template.ContractTemplates;
import io.zhanggui.engagement.template.Filled;
import io.zhanggui.engagement.template.Goal;
import io.zhanggui.engagement.template.KpiFigure;
import io.zhanggui.engagement.template.KpiFigures;
import io.zhanggui.engagement.template.KpiTemplate;
import io.zhanggui.engagement.template.Place;
import io.zhanggui.engagement.template.PlaceKind;
import io.zhanggui.engagement.template.TemplateError;
import io.zhanggui.engagement.template.TierTemplate;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.Failure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Templates of contracts over HTTP. */
@RestController
@RequestMapping("/api/contract-templates")
class TemplateController {

    private static final int MOST_LINES = 100;
    private static final int LONGEST = 500;

    private final ContractTemplates templates;
    private final KpiFigures figures;

    TemplateController(@Lazy ContractTemplates templates, KpiFigures figures) {
        this.templates = templates;
        this.figures = figures;
    }

    record PlaceView(
            String key, PlaceKind kind, Bilingual name, Bilingual form, String usual, List<Place.Choice> choices) {}

    record TierView(
            Tier tier,
            Bilingual name,
            Bilingual summary,
            List<PlaceView> places,
            List<String> kpis,
            List<String> promises) {}

    record GoalView(Goal.Kind kind, Bilingual name, List<PlaceView> places) {}

    record KpiView(
            String key,
            String row,
            Bilingual name,
            String dimension,
            String metric,
            String variant,
            @Nullable Bilingual asked,
            String note,
            List<GoalView> goals) {}

    record TemplatesView(List<TierView> tiers, List<KpiView> kpis) {}

    record FigureView(
            String kpi,
            String metric,
            String unit,
            LocalDate from,
            LocalDate to,
            @Nullable BigDecimal value,
            @Nullable Bilingual reason,
            @Nullable BigDecimal lastYear,
            List<BigDecimal> others) {}

    record ShopEntry(
            @Nullable String id,
            @Nullable String platform,
            @Nullable String name) {}

    record KpiEntry(@Nullable String key, @Nullable Map<String, String> places) {}

    record FillRequest(
            @Nullable Map<String, String> places,
            @Nullable List<ShopEntry> shops,
            @Nullable List<KpiEntry> kpis,
            @Nullable List<String> promises) {}

    /** @param signable whether no place is open and the linter finds nothing */
    record FilledView(String text, List<Filled.Gap> gaps, boolean signable) {}

    @GetMapping
    @RequiresPermission(Permission.SEE_CONTRACTS)
    TemplatesView list() {
        return new TemplatesView(
                templates.tiers().stream().map(TemplateController::tier).toList(),
                templates.kpis().stream().map(this::kpi).toList());
    }

    @GetMapping("/figures")
    @RequiresPermission(Permission.EDIT_CONTRACTS)
    List<FigureView> listFigures(Caller caller, @RequestParam long client) {
        return figures.list(caller, new ClientId(client)).stream()
                .map(TemplateController::figure)
                .toList();
    }

    @PostMapping("/{tier}")
    @RequiresPermission(Permission.SEE_CONTRACTS)
    FilledView fill(@PathVariable String tier, @RequestBody FillRequest asked) {
        Tier which = templates.tiers().stream()
                .map(TierTemplate::tier)
                .filter(each -> each.key().equals(tier))
                .findFirst()
                .orElseThrow(() -> new Failure(TemplateError.NO_SUCH_TEMPLATE, tier));
        Filled filled = templates.fill(which, answers(asked));
        boolean signable =
                filled.gaps().isEmpty() && ContractTrial.check(filled.text()).signable();
        return new FilledView(filled.text(), filled.gaps(), signable);
    }

    private static Answers answers(FillRequest asked) {
        List<String> promises = limited(asked.promises());
        promises.forEach(TemplateController::limited);
        return new Answers(
                texts(asked.places()),
                limited(asked.shops()).stream()
                        .map(shop -> new Answers.NamedShop(
                                limited(shop.id()), limited(shop.platform()), limited(shop.name())))
                        .toList(),
                limited(asked.kpis()).stream()
                        .map(kpi -> new Answers.ChosenKpi(limited(kpi.key()), texts(kpi.places())))
                        .toList(),
                promises);
    }

    private static Map<String, String> texts(@Nullable Map<String, String> said) {
        Map<String, String> texts = new HashMap<>();
        if (said != null) {
            limited(List.copyOf(said.keySet()));
            said.forEach((key, text) -> texts.put(key, limited(text)));
        }
        return texts;
    }

    private static <T> List<T> limited(@Nullable List<T> lines) {
        if (lines == null) {
            return List.of();
        }
        if (lines.size() > MOST_LINES || lines.stream().anyMatch(Objects::isNull)) {
            throw new Failure(TemplateError.TOO_MUCH, MOST_LINES, LONGEST);
        }
        return lines;
    }

    private static String limited(@Nullable String text) {
        if (text != null && text.length() > LONGEST) {
            throw new Failure(TemplateError.TOO_MUCH, MOST_LINES, LONGEST);
        }
        return text == null ? "" : text;
    }

    private static TierView tier(TierTemplate template) {
        return new TierView(
                template.tier(),
                new Bilingual(template.tier().zh(), template.tier().en()),
                template.summary(),
                template.places().stream().map(TemplateController::place).toList(),
                template.kpis(),
                template.promises());
    }

    private KpiView kpi(KpiTemplate kpi) {
        return new KpiView(
                kpi.key(),
                kpi.row(),
                kpi.name(),
                kpi.dimension(),
                kpi.metric(),
                kpi.variant(),
                kpi.asked(),
                kpi.note(),
                kpi.goals().stream()
                        .map(goal -> new GoalView(
                                goal.kind(),
                                goal.kind().title(),
                                templates.placesOf(kpi, goal.kind()).stream()
                                        .map(TemplateController::place)
                                        .toList()))
                        .toList());
    }

    private static PlaceView place(Place place) {
        return new PlaceView(
                place.key(), place.kind(), place.name(), place.kind().form(), place.usual(), place.choices());
    }

    private static FigureView figure(KpiFigure figure) {
        return new FigureView(
                figure.kpi(),
                figure.metric(),
                figure.unit().name().toLowerCase(Locale.ROOT),
                figure.period().from(),
                figure.period().to(),
                figure.value(),
                figure.reason(),
                figure.lastYear(),
                figure.others());
    }
}
