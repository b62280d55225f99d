package io.zhanggui.desk.people.flow;

import io.zhanggui.desk.people.PeopleAction;
import io.zhanggui.desk.people.PeopleError;
import io.zhanggui.desk.people.Segment;
import io.zhanggui.desk.people.ShippedSegments;
import io.zhanggui.desk.people.WrittenCondition;
import io.zhanggui.desk.people.store.JooqSegments;
import io.zhanggui.desk.people.store.JooqSegments.Kept;
import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.metrics.Note;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Failure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Segments of an agency: the shipped ones, as far as it did not change them, and its own. */
@Service
public class SegmentDesk {

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_NOTE = 400;
    private static final int MOST = 50;

    private final JooqSegments segments;
    private final Audit audit;
    private final JsonMapper json;
    private final List<Segment> shipped = ShippedSegments.list();

    SegmentDesk(JooqSegments segments, Audit audit, JsonMapper json) {
        this.segments = segments;
        this.audit = audit;
        this.json = json;
    }

    /** All that an agency sees. */
    public List<Segment> list(AgencyId agency) {
        Map<String, Kept> changed = new HashMap<>();
        List<Segment> own = new ArrayList<>();
        for (Kept kept : segments.list(agency)) {
            if (kept.shippedKey() != null) {
                changed.put(kept.shippedKey(), kept);
            } else {
                own.add(read(kept));
            }
        }
        List<Segment> all = new ArrayList<>();
        for (Segment each : shipped) {
            Kept instead = changed.get(each.key());
            if (instead == null) {
                all.add(each);
            } else if (!instead.hidden()) {
                all.add(read(instead));
            }
        }
        all.addAll(own);
        return all;
    }

    /** How many shipped ones the agency took away. */
    public long countHidden(AgencyId agency) {
        return segments.list(agency).stream().filter(Kept::hidden).count();
    }

    /**
     * Keeps a segment.
     *
     * @param id the one that is changed; null for a new one
     * @param key the shipped one it stands for; null for one of the agency's own
     */
    @Transactional
    public void keep(
            Caller caller,
            @Nullable Long id,
            @Nullable String key,
            String name,
            String note,
            List<WrittenCondition> conditions) {
        String title = name.strip();
        if (title.isEmpty() || title.length() > LONGEST_NAME) {
            throw new Failure(PeopleError.NAME_WRONG, LONGEST_NAME);
        }
        String rule = json.writeValueAsString(WrittenCondition.of(WrittenCondition.rule(conditions)));
        String words = note.strip().substring(0, Math.min(note.strip().length(), LONGEST_NOTE));
        Kept before = id == null ? null : find(caller, id);
        if (before == null) {
            requireShipped(key);
            if (segments.list(caller.agency()).size() >= MOST) {
                throw new Failure(PeopleError.TOO_MANY, MOST);
            }
            segments.insert(caller.agency(), caller.user(), new Kept(0, key, title, words, rule, false));
        } else {
            segments.update(caller.user(), new Kept(before.id(), before.shippedKey(), title, words, rule, false));
        }
        audit.record(
                caller, PeopleAction.SEGMENT_KEPT, "segment " + title, before == null ? null : before.rule(), rule);
    }

    /** Takes one away: one's own is gone, a shipped one hidden. */
    @Transactional
    public void drop(Caller caller, @Nullable Long id, @Nullable String key) {
        if (id != null) {
            Kept kept = find(caller, id);
            if (kept.shippedKey() == null) {
                segments.delete(kept.id());
            } else {
                segments.update(caller.user(), hidden(kept.id(), kept.shippedKey(), kept.name()));
            }
            audit.record(caller, PeopleAction.SEGMENT_DROPPED, "segment " + kept.name(), kept.rule(), null);
            return;
        }
        requireShipped(key);
        if (key == null) {
            throw new Failure(PeopleError.NO_SUCH_SEGMENT);
        }
        segments.insert(caller.agency(), caller.user(), hidden(0, key, key));
        audit.record(caller, PeopleAction.SEGMENT_DROPPED, "segment " + key, null, null);
    }

    /** Brings the shipped ones back as they were. */
    @Transactional
    public void restore(Caller caller) {
        segments.list(caller.agency()).stream()
                .filter(kept -> kept.shippedKey() != null)
                .forEach(kept -> segments.delete(kept.id()));
        audit.record(caller, PeopleAction.SEGMENT_KEPT, "segments", null, "shipped");
    }

    private static Kept hidden(long id, String key, String name) {
        return new Kept(id, key, name, "", "[]", true);
    }

    private void requireShipped(@Nullable String key) {
        if (key != null && shipped.stream().noneMatch(each -> key.equals(each.key()))) {
            throw new Failure(PeopleError.NO_SUCH_SEGMENT);
        }
    }

    private Kept find(Caller caller, long id) {
        return segments.find(caller.agency(), id).orElseThrow(() -> new Failure(PeopleError.NO_SUCH_SEGMENT));
    }

    private Segment read(Kept kept) {
        WrittenCondition[] conditions = json.readValue(kept.rule(), WrittenCondition[].class);
        return new Segment(
                kept.shippedKey(),
                kept.id(),
                new Note(kept.name(), kept.name()),
                new Note(kept.note(), kept.note()),
                WrittenCondition.rule(Arrays.asList(conditions)));
    }
}
