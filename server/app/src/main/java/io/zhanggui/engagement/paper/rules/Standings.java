package io.zhanggui.engagement.paper.rules;

import io.zhanggui.engagement.paper.Deliverable;
import io.zhanggui.engagement.paper.PaperKey;
import io.zhanggui.engagement.paper.PaperVersion;
import io.zhanggui.engagement.paper.Standing;
import io.zhanggui.engagement.paper.Standing.Held;
import io.zhanggui.engagement.paper.Standing.State;
import io.zhanggui.shared.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the kinds of documents stand for one client today. */
public final class Standings {

    private final List<PaperVersion> versions;
    private final List<Draft> drafts;
    private final LocalDate today;

    /** @param versions the newest first */
    public Standings(List<PaperVersion> versions, List<Draft> drafts, LocalDate today) {
        this.versions = List.copyOf(versions);
        this.drafts = List.copyOf(drafts);
        this.today = today;
    }

    /** A draft that waits to be issued. */
    public record Draft(PaperKey key, String title, Instant at) {}

    public Standing of(Deliverable kind) {
        Set<PaperKey> keys = new LinkedHashSet<>();
        drafts.stream()
                .map(Draft::key)
                .filter(key -> key.kind().equals(kind.key()))
                .forEach(keys::add);
        versions.stream()
                .map(PaperVersion::key)
                .filter(key -> key.kind().equals(kind.key()))
                .forEach(keys::add);
        List<Held> papers = keys.stream()
                .map(this::held)
                .sorted(Comparator.comparing(Standings::moment).reversed())
                .toList();
        return new Standing(kind, state(kind, papers), papers);
    }

    private State state(Deliverable kind, List<Held> papers) {
        if (kind.elsewhere()) {
            return State.ELSEWHERE;
        }
        if (papers.isEmpty()) {
            return State.NONE;
        }
        return papers.stream()
                .map(Held::latest)
                .flatMap(Stream::ofNullable)
                .map(version -> LocalDate.ofInstant(version.at(), Period.BEIJING))
                .max(Comparator.naturalOrder())
                .map(day -> today.isBefore(kind.rhythm().staleFrom(day)) ? State.ISSUED : State.OUTDATED)
                .orElse(State.DRAFT);
    }

    private Held held(PaperKey key) {
        PaperVersion latest = versions.stream()
                .filter(version -> version.key().equals(key))
                .findFirst()
                .orElse(null);
        Draft draft = drafts.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElse(null);
        return new Held(key, title(latest, draft), latest, draft == null ? null : draft.at());
    }

    private static String title(@Nullable PaperVersion latest, @Nullable Draft draft) {
        if (draft != null) {
            return draft.title();
        }
        return latest == null ? "" : latest.title();
    }

    private static Instant moment(Held held) {
        Instant drafted = held.draftedAt();
        PaperVersion latest = held.latest();
        if (drafted != null) {
            return drafted;
        }
        return latest == null ? Instant.EPOCH : latest.at();
    }
}
