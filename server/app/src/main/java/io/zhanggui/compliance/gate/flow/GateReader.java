package io.zhanggui.compliance.gate.flow;

import io.zhanggui.compliance.CheckedText;
import io.zhanggui.compliance.TextChecks;
import io.zhanggui.compliance.TextKind;
import io.zhanggui.compliance.TextQuestion;
import io.zhanggui.compliance.gate.AdText;
import io.zhanggui.compliance.gate.Certificate;
import io.zhanggui.compliance.gate.Checklist;
import io.zhanggui.compliance.gate.GateAnswer;
import io.zhanggui.compliance.gate.Licence;
import io.zhanggui.compliance.gate.LicenceKind;
import io.zhanggui.compliance.gate.PriceFinding;
import io.zhanggui.compliance.gate.Publication;
import io.zhanggui.compliance.gate.PublicationKind;
import io.zhanggui.compliance.gate.rules.GateFacts;
import io.zhanggui.compliance.gate.rules.GateJudge;
import io.zhanggui.compliance.gate.rules.GateTexts;
import io.zhanggui.compliance.gate.store.JooqCheckRuns;
import io.zhanggui.compliance.gate.store.JooqLicences;
import io.zhanggui.compliance.shopcheck.ShopTextChecks;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Brings together what publications are judged by, once for all of them. */
@Component
class GateReader {

    private final ObjectProvider<GateTexts> texts;
    private final ShopTextChecks checks;
    private final ChecklistDesk checklists;
    private final JooqLicences licences;
    private final JooqCheckRuns runs;
    private final AdDesk ads;
    private final PriceReader prices;

    GateReader(
            ObjectProvider<GateTexts> texts,
            ShopTextChecks checks,
            ChecklistDesk checklists,
            JooqLicences licences,
            JooqCheckRuns runs,
            AdDesk ads,
            PriceReader prices) {
        this.texts = texts;
        this.checks = checks;
        this.checklists = checklists;
        this.licences = licences;
        this.runs = runs;
        this.ads = ads;
        this.prices = prices;
    }

    /** How publications of the scope's shops stand on a day, in their order. */
    List<GateAnswer> judge(Scope scope, List<Publication> publications, LocalDate today) {
        if (publications.isEmpty()) {
            return List.of();
        }
        List<Long> ids = publications.stream().map(Publication::id).toList();
        Set<String> hashes = publications.stream()
                .flatMap(publication -> publication.texts().stream())
                .map(Publication.Words::hash)
                .collect(Collectors.toSet());
        List<LicenceKind> kinds = texts.getObject().licenceKinds();
        List<Checklist> lists = checklists.listOf(scope.agency());
        Map<ShopId, List<Licence>> held = licences.list(scope).stream().collect(Collectors.groupingBy(Licence::shop));
        Map<ShopId, List<AdText>> asked = hashes.isEmpty()
                ? Map.of()
                : ads.list(scope, hashes::contains).stream().collect(Collectors.groupingBy(AdText::shop));
        Map<Long, Map<String, Certificate>> signed = runs.newestOf(scope.agency(), ids);
        Map<Long, List<PriceFinding>> priced = prices.findOf(scope, publications, today);
        return publications.stream()
                .map(each -> GateJudge.judge(
                        new GateFacts(
                                each,
                                checked(each),
                                kinds,
                                held.getOrDefault(each.shop(), List.of()),
                                asked.getOrDefault(each.shop(), List.of()),
                                lists.stream()
                                        .filter(list -> list.isAskedOf(each.kind(), each.category()))
                                        .toList(),
                                signed.getOrDefault(each.id(), Map.of()),
                                priced.getOrDefault(each.id(), List.of())),
                        today))
                .toList();
    }

    private List<CheckedText> checked(Publication publication) {
        TextKind titled = publication.kind() == PublicationKind.ITEM ? TextKind.TITLE : TextKind.CAMPAIGN;
        TextChecks checker = checks.of(publication.agency(), publication.shop());
        List<CheckedText> checked = new ArrayList<>();
        checked.add(checker.check(new TextQuestion(publication.title(), titled, publication.category())));
        publication.texts().stream()
                .map(words -> checker.check(new TextQuestion(words.content(), words.kind(), publication.category())))
                .forEach(checked::add);
        return checked;
    }
}
