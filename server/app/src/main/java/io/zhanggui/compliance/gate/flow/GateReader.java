package io.zhanggui.compliance.gate.flow;

import io.zhanggui.compliance.CheckedText;
import io.zhanggui.compliance.Remedy;
import io.zhanggui.compliance.Rulebook;
import io.zhanggui.compliance.TextKind;
import io.zhanggui.compliance.TextQuestion;
import io.zhanggui.compliance.gate.AdText;
import io.zhanggui.compliance.gate.Certificate;
import io.zhanggui.compliance.gate.Checklist;
import io.zhanggui.compliance.gate.GateAnswer;
import io.zhanggui.compliance.gate.Licence;
import io.zhanggui.compliance.gate.LicenceKind;
import io.zhanggui.compliance.gate.Publication;
import io.zhanggui.compliance.gate.Publication.Words;
import io.zhanggui.compliance.gate.PublicationKind;
import io.zhanggui.compliance.gate.flow.PriceReader.Priced;
import io.zhanggui.compliance.gate.rules.Brands;
import io.zhanggui.compliance.gate.rules.GateFacts;
import io.zhanggui.compliance.gate.rules.GateJudge;
import io.zhanggui.compliance.gate.rules.GateTexts;
import io.zhanggui.compliance.gate.rules.Seals;
import io.zhanggui.compliance.gate.store.JooqCheckRuns;
import io.zhanggui.compliance.gate.store.JooqLicences;
import io.zhanggui.compliance.gate.store.JooqPublications;
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
    private final ObjectProvider<Rulebook> rules;
    private final JooqPublications publications;
    private final ChecklistDesk checklists;
    private final JooqLicences licences;
    private final JooqCheckRuns runs;
    private final AdDesk ads;
    private final PriceReader prices;

    GateReader(
            ObjectProvider<GateTexts> texts,
            ShopTextChecks checks,
            ObjectProvider<Rulebook> rules,
            JooqPublications publications,
            ChecklistDesk checklists,
            JooqLicences licences,
            JooqCheckRuns runs,
            AdDesk ads,
            PriceReader prices) {
        this.texts = texts;
        this.checks = checks;
        this.rules = rules;
        this.publications = publications;
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
        Map<Long, Priced> priced = prices.findOf(scope, publications, today);
        Map<Long, List<Words>> withheld = this.publications.withheld(ids);
        Set<String> standIns = rules.getObject().standIns();
        Set<String> brands = this.publications.brands(scope.agency());
        return publications.stream()
                .map(each -> GateJudge.judge(
                        new GateFacts(
                                each,
                                checked(each),
                                before(each, withheld.getOrDefault(each.id(), List.of())),
                                standIns,
                                kinds,
                                held.getOrDefault(each.shop(), List.of()),
                                asked.getOrDefault(each.shop(), List.of()),
                                lists.stream()
                                        .filter(list -> list.isAskedOf(each.kind(), each.category()))
                                        .toList(),
                                signed.getOrDefault(each.id(), Map.of()),
                                Brands.of(each, brands),
                                priced.getOrDefault(each.id(), Priced.NONE).findings(),
                                priced.getOrDefault(each.id(), Priced.NONE).unpriced()),
                        today))
                .toList();
    }

    private List<CheckedText> checked(Publication publication) {
        return words(publication).stream()
                .map(words -> check(publication, words))
                .toList();
    }

    /** What it said before and says no more. */
    private List<CheckedText> before(Publication publication, List<Words> withheld) {
        List<Words> now = words(publication);
        return withheld.stream()
                .filter(words -> !now.contains(words))
                .map(words -> check(publication, words))
                .toList();
    }

    /** Of what it says that which must come down. */
    List<Words> comingDown(Publication publication) {
        return words(publication).stream()
                .filter(words -> check(publication, words).remedy() == Remedy.TAKEDOWN)
                .toList();
    }

    private CheckedText check(Publication publication, Words words) {
        return checks.of(publication.agency(), publication.shop())
                .check(new TextQuestion(words.content(), words.kind(), publication.category()));
    }

    /** Its title, and its texts. */
    private static List<Words> words(Publication publication) {
        TextKind titled = publication.kind() == PublicationKind.ITEM ? TextKind.TITLE : TextKind.CAMPAIGN;
        List<Words> words = new ArrayList<>();
        words.add(new Words(titled, publication.title(), Seals.hash(publication.title())));
        words.addAll(publication.texts());
        return words;
    }
}
