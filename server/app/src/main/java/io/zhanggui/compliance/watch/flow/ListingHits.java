package io.zhanggui.compliance.watch.flow;

import io.zhanggui.compliance.Rule;
import io.zhanggui.compliance.Rulebook;
import io.zhanggui.compliance.compare.ArticleChange;
import io.zhanggui.compliance.compare.ArticleSplitter;
import io.zhanggui.compliance.compare.RuleArticle;
import io.zhanggui.compliance.shopcheck.ShopChecks;
import io.zhanggui.compliance.watch.ArticleHits;
import io.zhanggui.compliance.watch.JudgedChange;
import io.zhanggui.compliance.watch.Revision;
import io.zhanggui.compliance.watch.RuleWatch;
import io.zhanggui.compliance.watch.rules.CitingRules;
import io.zhanggui.compliance.watch.rules.TextDays;
import io.zhanggui.identity.Caller;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** From a changed article over the rules that stand on it to the listings they hit. */
@Component
class ListingHits {

    private final ObjectProvider<Rulebook> rules;
    private final ShopChecks checks;

    ListingHits(ObjectProvider<Rulebook> rules, ShopChecks checks) {
        this.rules = rules;
        this.checks = checks;
    }

    private record Cited(ArticleChange change, List<Rule> rules) {}

    List<ArticleHits> of(Caller caller, RuleWatch.Found text, int version, Revision revision) {
        TextDays days = text.versions().stream()
                .filter(each -> each.number() == version)
                .map(each -> TextDays.of(ArticleSplitter.read(each.content())))
                .findFirst()
                .orElse(new TextDays(null, null));
        List<Rule> all = rules.getObject().listRules();
        List<Cited> cited = revision.changes().stream()
                .map(JudgedChange::change)
                .map(change -> new Cited(change, CitingRules.of(all, text.text().title(), days, change)))
                .filter(each -> !each.rules().isEmpty())
                .toList();
        Set<String> keys = cited.stream()
                .flatMap(each -> each.rules().stream())
                .map(Rule::key)
                .collect(Collectors.toUnmodifiableSet());
        Map<String, ShopChecks.RuleHits> hits = checks.hits(caller, keys).stream()
                .collect(Collectors.toMap(ShopChecks.RuleHits::rule, Function.identity(), ListingHits::sum));
        return cited.stream().map(each -> view(each, hits)).toList();
    }

    private static ShopChecks.RuleHits sum(ShopChecks.RuleHits one, ShopChecks.RuleHits other) {
        return new ShopChecks.RuleHits(
                one.rule(), one.findings() + other.findings(), one.listings() + other.listings());
    }

    private static ArticleHits view(Cited cited, Map<String, ShopChecks.RuleHits> hits) {
        return new ArticleHits(
                number(cited.change().before()),
                number(cited.change().after()),
                cited.rules().stream()
                        .map(rule -> {
                            ShopChecks.RuleHits found =
                                    hits.getOrDefault(rule.key(), new ShopChecks.RuleHits(rule.key(), 0, 0));
                            return new ArticleHits.RuleHits(
                                    rule.key(), rule.zh(), rule.en(), found.findings(), found.listings());
                        })
                        .toList());
    }

    private static @Nullable String number(@Nullable RuleArticle article) {
        return article == null ? null : article.number();
    }
}
