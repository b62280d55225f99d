package io.zhanggui.compliance.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.zhanggui.compliance.CaseWords;
import io.zhanggui.compliance.Category;
import io.zhanggui.compliance.CheckedText;
import io.zhanggui.compliance.ComplianceError;
import io.zhanggui.compliance.Likenesses;
import io.zhanggui.compliance.Rulebook;
import io.zhanggui.compliance.TextChecks;
import io.zhanggui.compliance.TextKind;
import io.zhanggui.compliance.TextQuestion;
import io.zhanggui.compliance.shopcheck.ShopTextChecks;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.identity.Scopes;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.ShopId;
import io.zhanggui.web.StrictBodies;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** May this text go out? The answer has the form of the command {@code check}. */
@RestController
@RequestMapping("/api/check")
class CheckController {

    private static final int LONGEST = 100_000;
    private static final int MOST = 2_000;
    /** No sentence is longer. */
    private static final int LONGEST_ALIKE = 2_000;

    private final ShopTextChecks checks;
    private final ObjectProvider<Rulebook> rules;
    private final ObjectProvider<Likenesses> likenesses;
    private final CaseWords words;
    private final Scopes scopes;
    private final StrictBodies bodies;

    CheckController(
            ShopTextChecks checks,
            ObjectProvider<Rulebook> rules,
            ObjectProvider<Likenesses> likenesses,
            CaseWords words,
            Scopes scopes,
            StrictBodies bodies) {
        this.checks = checks;
        this.rules = rules;
        this.likenesses = likenesses;
        this.words = words;
        this.scopes = scopes;
        this.bodies = bodies;
    }

    /**
     * A text.
     *
     * @param kind and {@code category} as for the command; both may be left out
     * @param shop whose allowed phrases hold; left out for the rules alone
     */
    record CheckRequest(
            @Nullable String text,
            @Nullable String kind,
            @Nullable String category,
            @Nullable Long shop) {}

    /** @param texts each is checked by itself; kind, category and shop hold for all */
    record ListRequest(
            @Nullable List<@Nullable String> texts,
            @Nullable String kind,
            @Nullable String category,
            @Nullable Long shop) {}

    @PostMapping
    @RequiresPermission(Permission.SEE_COMPLIANCE)
    CheckView check(Caller caller, @RequestBody JsonNode body) {
        CheckRequest asked = bodies.read(body, CheckRequest.class);
        TextChecks checker = checker(caller, asked.shop());
        return CheckView.of(
                check(checker, asked.text(), kind(asked.kind()), category(asked.category())), notice(asked.category()));
    }

    /** Many texts at once, answered in their order. */
    @PostMapping("/list")
    @RequiresPermission(Permission.SEE_COMPLIANCE)
    List<CheckView> checkAll(Caller caller, @RequestBody JsonNode body) {
        ListRequest asked = bodies.read(body, ListRequest.class);
        List<@Nullable String> texts = asked.texts();
        if (texts == null) {
            throw new Failure(ComplianceError.NO_TEXT);
        }
        if (texts.size() > MOST) {
            throw new Failure(ComplianceError.TOO_MANY_TEXTS, texts.size(), MOST);
        }
        TextChecks checker = checker(caller, asked.shop());
        TextKind kind = kind(asked.kind());
        Category category = category(asked.category());
        Bilingual notice = notice(asked.category());
        return texts.stream()
                .map(text -> CheckView.of(check(checker, text, kind, category), notice))
                .toList();
    }

    /**
     * A piece of a text that was told by its tone.
     *
     * @param text the piece
     * @param ruleClass what it was told of
     */
    record LikenessRequest(
            @Nullable String text,
            @JsonProperty("class") @Nullable String ruleClass) {}

    /** Why it was told, though no rule lists its words: what it is like. */
    @PostMapping("/likeness")
    @RequiresPermission(Permission.SEE_COMPLIANCE)
    LikenessView likeness(@RequestBody JsonNode body) {
        LikenessRequest asked = bodies.read(body, LikenessRequest.class);
        String text = asked.text();
        String kind = asked.ruleClass();
        if (text == null || text.isBlank()) {
            throw new Failure(ComplianceError.NO_TEXT);
        }
        if (text.length() > LONGEST_ALIKE) {
            throw new Failure(ComplianceError.TEXT_TOO_LONG, LONGEST_ALIKE);
        }
        if (kind == null
                || rules.getObject().listClasses().stream()
                        .noneMatch(each -> each.key().equals(kind))) {
            throw new Failure(ComplianceError.NO_SUCH_CLASS, String.valueOf(kind));
        }
        return LikenessView.of(likenesses.getObject().of(text, kind));
    }

    @GetMapping("/rules")
    @RequiresPermission(Permission.SEE_COMPLIANCE)
    RulebookView rules(Caller caller) {
        return RulebookView.of(rules.getObject(), words.inForce(caller.agency()));
    }

    /** All this as OpenAPI 3.1; a test holds it against the answers. */
    @GetMapping(value = "/openapi", produces = MediaType.APPLICATION_JSON_VALUE)
    @RequiresPermission(Permission.SEE_COMPLIANCE)
    Resource describe() {
        return new ClassPathResource("openapi/check.json");
    }

    private TextChecks checker(Caller caller, @Nullable Long shop) {
        return shop == null
                ? checks.of(caller.agency(), null)
                : checks.of(
                        caller.agency(),
                        scopes.getScope(caller, Set.of(new ShopId(shop))).onlyShop());
    }

    private static CheckedText check(
            TextChecks checker, @Nullable String text, @Nullable TextKind kind, @Nullable Category category) {
        if (text == null) {
            throw new Failure(ComplianceError.NO_TEXT);
        }
        if (text.length() > LONGEST) {
            throw new Failure(ComplianceError.TEXT_TOO_LONG, LONGEST);
        }
        return checker.check(new TextQuestion(text, kind, category));
    }

    private static @Nullable TextKind kind(@Nullable String word) {
        return word == null || word.isBlank()
                ? null
                : TextKind.find(word)
                        .orElseThrow(() -> new Failure(
                                ComplianceError.NO_SUCH_KIND,
                                word,
                                Stream.of(TextKind.values()).map(TextKind::word).collect(Collectors.joining(", "))));
    }

    private static @Nullable Bilingual notice(@Nullable String category) {
        return category == null || category.isBlank()
                ? null
                : Category.notice(category).orElse(null);
    }

    private static @Nullable Category category(@Nullable String word) {
        return word == null || word.isBlank() ? null : Category.named(word);
    }
}
