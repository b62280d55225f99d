package io.zhanggui.compliance.gate.web;

import io.zhanggui.compliance.gate.Condition;
import io.zhanggui.compliance.gate.GateAnswer;
import io.zhanggui.compliance.gate.Publication;
import io.zhanggui.compliance.gate.PublicationKind;
import io.zhanggui.compliance.gate.rules.Sums;
import io.zhanggui.shared.Bilingual;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A publication before its gate, as answers show it.
 *
 * @param price in yuan
 * @param blocking how many reasons keep it shut
 * @param advice how many more there are to mind
 */
record GateView(
        long id,
        String citation,
        long shop,
        PublicationKind kind,
        String key,
        String title,
        String category,
        String categoryName,
        String brand,
        @Nullable String price,
        @Nullable String crossedOut,
        List<TextView> texts,
        GateAnswer.Standing standing,
        List<ConditionView> conditions,
        long blocking,
        long advice,
        @Nullable LocalDate validUntil,
        @Nullable String publishedBy,
        @Nullable OffsetDateTime publishedAt) {

    record TextView(String kind, String content, String hash) {}

    record ConditionView(Condition.Kind kind, Bilingual name, boolean kept, List<Condition.Reason> reasons) {}

    static GateView of(GateAnswer answer, Names names) {
        Publication publication = answer.publication();
        long blocking = answer.blocking().size();
        long all = answer.conditions().stream()
                .mapToLong(condition -> condition.reasons().size())
                .sum();
        return new GateView(
                publication.id(),
                publication.citation(),
                publication.shop().value(),
                publication.kind(),
                publication.key(),
                publication.title(),
                publication.category().word(),
                publication.category().zh(),
                publication.brand(),
                yuan(publication.price()),
                yuan(publication.crossedOut()),
                publication.texts().stream()
                        .map(words -> new TextView(words.kind().word(), words.content(), words.hash()))
                        .toList(),
                answer.standing(),
                answer.conditions().stream()
                        .map(condition -> new ConditionView(
                                condition.kind(), condition.kind().named(), condition.kept(), condition.reasons()))
                        .toList(),
                blocking,
                all - blocking,
                answer.validUntil(),
                names.orNull(publication.publishedBy()),
                publication.publishedAt() == null ? null : Names.moment(publication.publishedAt()));
    }

    static @Nullable String yuan(@Nullable Long fen) {
        return fen == null ? null : Sums.yuan(fen);
    }
}
