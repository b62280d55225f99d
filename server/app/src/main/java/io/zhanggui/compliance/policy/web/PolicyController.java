package io.zhanggui.compliance.policy.web;

import io.zhanggui.compliance.policy.Colour;
import io.zhanggui.compliance.policy.Policies;
import io.zhanggui.compliance.policy.Policy;
import io.zhanggui.compliance.policy.PolicyDraft;
import io.zhanggui.compliance.policy.PolicyError;
import io.zhanggui.compliance.policy.Trial;
import io.zhanggui.compliance.policy.Trials;
import io.zhanggui.compliance.policy.rules.ProposedWords;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

/** The red, yellow and blue list, and trials of proposed rules, over HTTP. */
@RestController
@RequestMapping("/api/compliance/policies")
@RequiresPermission(Permission.IMPORT)
class PolicyController {

    private static final String COLOURS =
            Stream.of(Colour.values()).map(Colour::key).collect(Collectors.joining(", "));

    private final Policies policies;
    private final Trials trials;

    PolicyController(Policies policies, Trials trials) {
        this.policies = policies;
        this.trials = trials;
    }

    /** @param words one a line */
    record PolicyRequest(
            @Nullable String title,
            @Nullable String colour,
            @Nullable LocalDate announcedOn,
            @Nullable LocalDate effectiveOn,
            @Nullable String concerns,
            @Nullable String action,
            @Nullable String source,
            @Nullable String words,
            @Nullable Long text,
            @Nullable Integer version) {

        PolicyDraft draft() {
            return new PolicyDraft(
                    plain(title),
                    colourOf(colour),
                    announcedOn,
                    effectiveOn,
                    plain(concerns),
                    plain(action),
                    plain(source),
                    ProposedWords.find(plain(words)),
                    text,
                    version);
        }
    }

    private static Colour colourOf(@Nullable String word) {
        if (word == null || word.isBlank()) {
            throw new Failure(PolicyError.MISSING, "colour");
        }
        return Colour.find(word).orElseThrow(() -> new Failure(PolicyError.BAD_COLOUR, COLOURS, word));
    }

    record TrialRequest(@Nullable String text) {}

    /** @param id null for an offer */
    record PolicyView(
            @Nullable Long id,
            String title,
            Colour colour,
            @Nullable LocalDate announcedOn,
            @Nullable LocalDate effectiveOn,
            String concerns,
            String action,
            String source,
            List<String> words,
            @Nullable Long text,
            @Nullable Integer version) {

        static PolicyView of(@Nullable Long id, PolicyDraft said) {
            return new PolicyView(
                    id,
                    said.title(),
                    said.colour(),
                    said.announcedOn(),
                    said.effectiveOn(),
                    said.concerns(),
                    said.action(),
                    said.source(),
                    said.words(),
                    said.text(),
                    said.version());
        }
    }

    record ListView(List<PolicyView> policies, List<PolicyView> offers, List<Policies.Quarter> quarters) {}

    @GetMapping
    ListView list(Caller caller) {
        return new ListView(
                policies.list(caller).stream().map(PolicyController::view).toList(),
                policies.listOffers(caller).stream()
                        .map(offer -> PolicyView.of(null, offer))
                        .toList(),
                policies.listQuarters(caller));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PolicyView add(Caller caller, @RequestBody PolicyRequest asked) {
        return view(policies.add(caller, asked.draft()));
    }

    @PutMapping("/{id}")
    PolicyView change(Caller caller, @PathVariable long id, @RequestBody PolicyRequest asked) {
        return view(policies.change(caller, id, asked.draft()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller, @PathVariable long id) {
        policies.remove(caller, id);
    }

    /** What a rule that is not in force would hit today. */
    @PostMapping("/trial")
    Trial trial(Caller caller, Scope scope, @RequestBody TrialRequest asked) {
        return trials.run(caller, scope, plain(asked.text()));
    }

    private static PolicyView view(Policy policy) {
        return PolicyView.of(policy.id(), policy.said());
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text;
    }
}
