package io.zhanggui.compliance.gate.flow;

import io.zhanggui.compliance.gate.CheckPoint;
import io.zhanggui.compliance.gate.Checklist;
import io.zhanggui.compliance.gate.Checklists;
import io.zhanggui.compliance.gate.GateAction;
import io.zhanggui.compliance.gate.GateError;
import io.zhanggui.compliance.gate.PublicationKind;
import io.zhanggui.compliance.gate.rules.ChecklistReader;
import io.zhanggui.compliance.gate.rules.ChecklistTable;
import io.zhanggui.compliance.gate.rules.ChecklistText;
import io.zhanggui.compliance.gate.rules.GateTexts;
import io.zhanggui.compliance.gate.store.JooqChecklists;
import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.Failure;
import java.io.InputStream;
import java.io.StringReader;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The shipped checklists and the agency's own. */
@Component
class ChecklistDesk implements Checklists {

    private static final int LONGEST_YAML = 2_000_000;
    private static final int LONGEST_NAME = 60;
    private static final int NAMED_FAULTS = 10;
    private static final int USUAL_DAYS = 365;

    private final ObjectProvider<GateTexts> shipped;
    private final JooqChecklists checklists;
    private final Doorkeeper doorkeeper;
    private final Audit audit;
    private final Clock clock;

    ChecklistDesk(
            ObjectProvider<GateTexts> shipped,
            JooqChecklists checklists,
            Doorkeeper doorkeeper,
            Audit audit,
            Clock clock) {
        this.shipped = shipped;
        this.checklists = checklists;
        this.doorkeeper = doorkeeper;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Checklist> list(Caller caller) {
        return listOf(caller.agency());
    }

    List<Checklist> listOf(AgencyId agency) {
        Map<String, Checklist> all = new LinkedHashMap<>();
        shipped.getObject().checklists().forEach(list -> all.put(list.key(), list));
        for (JooqChecklists.Written written : checklists.listNewest(agency)) {
            all.put(written.key(), read(written.content(), written.version()));
        }
        return List.copyOf(all.values());
    }

    @Override
    public Checklist get(Caller caller, String key) {
        return list(caller).stream()
                .filter(list -> list.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Failure(GateError.NO_SUCH_CHECKLIST, key));
    }

    @Override
    public String source(Caller caller, String key) {
        return ChecklistText.of(get(caller, key));
    }

    @Override
    @Transactional
    public Checklist add(Caller caller, @Nullable String yaml) {
        doorkeeper.checkMayChange(caller);
        String written = Written.text("yaml", yaml, LONGEST_YAML);
        return keep(caller, read(written, 1));
    }

    @Override
    @Transactional
    public Taken addTable(
            Caller caller,
            String name,
            PublicationKind of,
            boolean required,
            boolean replace,
            String fileName,
            InputStream bytes) {
        doorkeeper.checkMayChange(caller);
        String named = Written.text("name", name, LONGEST_NAME);
        ChecklistTable table = new ChecklistTable();
        UploadedTable.read(fileName, bytes, ChecklistTable.COLUMNS, List.of(ChecklistTable.ASK), table::add);
        if (!table.faults().isEmpty()) {
            throw faulty(table.faults());
        }
        if (table.points().isEmpty()) {
            throw new Failure(GateError.NO_ROWS);
        }
        if (table.points().size() > Checklist.MOST_POINTS) {
            throw faulty(List.of(table.points().size() + " > " + Checklist.MOST_POINTS));
        }
        checklists.lock(caller.agency());
        Checklist list = list(keyOf(caller, named), named, of, required, table.points());
        Checklist now = list(caller).stream()
                .filter(each -> each.key().equals(list.key()))
                .findFirst()
                .orElse(null);
        return now != null && !replace ? new Taken.Exists(now, list) : new Taken.Kept(keep(caller, list));
    }

    private static Checklist list(
            String key, String name, PublicationKind of, boolean required, List<CheckPoint> points) {
        return new Checklist(key, 1, new Bilingual(name, name), of, required, Set.of(), USUAL_DAYS, List.of(), points);
    }

    /** That of the list of this name, else one of the name's Latin letters or a number. */
    private String keyOf(Caller caller, String name) {
        List<Checklist> all = list(caller);
        return all.stream()
                .filter(list -> list.name().zh().equals(name) || list.key().equals(name))
                .findFirst()
                .map(Checklist::key)
                .orElseGet(() -> name.matches("[a-z0-9-]{1,60}") ? name : "own-" + (all.size() + 1));
    }

    /** As the version that follows; what is kept is written anew, so that it reads the same in every release. */
    private Checklist keep(Caller caller, Checklist list) {
        checklists.lock(caller.agency());
        int version = checklists.nextVersion(caller.agency(), list.key());
        String yaml = ChecklistText.of(list);
        checklists.insert(
                caller.agency(), new JooqChecklists.Written(list.key(), version, yaml), caller.user(), clock.instant());
        audit.record(
                caller,
                GateAction.CHECKLIST_ADDED,
                "checklist " + list.key(),
                null,
                "v" + version + ", " + list.points().size() + " points");
        return read(yaml, version);
    }

    private static Checklist read(String yaml, int version) {
        return switch (ChecklistReader.read("yaml", new StringReader(yaml), version)) {
            case ChecklistReader.Read.Done done -> done.checklist();
            case ChecklistReader.Read.Faulty faulty -> throw faulty(faulty.faults());
        };
    }

    private static Failure faulty(List<String> faults) {
        String more = faults.size() > NAMED_FAULTS ? " … +" + (faults.size() - NAMED_FAULTS) : "";
        return new Failure(
                GateError.BAD_CHECKLIST,
                String.join("；", faults.subList(0, Math.min(NAMED_FAULTS, faults.size()))) + more);
    }
}
