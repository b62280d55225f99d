package io.zhanggui.metrics.flow;

import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.metrics.CatalogueCheck;
import io.zhanggui.metrics.CatalogueFault;
import io.zhanggui.metrics.CatalogueFiles;
import io.zhanggui.metrics.CatalogueVersion;
import io.zhanggui.metrics.MetricAnswer;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.MetricError;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.MetricUse;
import io.zhanggui.metrics.MetricUsers;
import io.zhanggui.metrics.MetricsAction;
import io.zhanggui.metrics.Note;
import io.zhanggui.metrics.catalogue.Catalogue;
import io.zhanggui.metrics.catalogue.CatalogueReader;
import io.zhanggui.metrics.store.JooqCatalogueVersions;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Scope;
import io.zhanggui.warehouse.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps agencies' catalogue files as versions, each checked as a whole with the others before it is in force. */
@Component
class CatalogueDesk implements CatalogueFiles {

    private static final Pattern FILE_NAME = Pattern.compile("[\\p{L}\\p{N}_-]{1,60}\\.yaml");
    private static final int LONGEST_FILE = 200_000;
    private static final int MOST_FILES = 50;
    private static final int LONGEST_WHY = 400;
    private static final int PAGE = 50;

    private final AgencyCatalogues catalogues;
    private final JooqCatalogueVersions versions;
    private final Facts facts;
    private final ObjectProvider<MetricUsers> users;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final CatalogueFolder folder;

    CatalogueDesk(
            AgencyCatalogues catalogues,
            JooqCatalogueVersions versions,
            Facts facts,
            ObjectProvider<MetricUsers> users,
            Audit audit,
            TransactionTemplate transaction,
            CatalogueFolder folder) {
        this.catalogues = catalogues;
        this.versions = versions;
        this.facts = facts;
        this.users = users;
        this.audit = audit;
        this.transaction = transaction;
        this.folder = folder;
    }

    @Override
    public State state(AgencyId agency) {
        AgencyCatalogues.InForce inForce = catalogues.inForce(agency);
        List<CatalogueFault> faults = new ArrayList<>(inForce.faults());
        faults.addAll(folder.faults(agency));
        return new State(
                inForce.catalogue().version(),
                inForce.files().stream().filter(file -> file.text() != null).toList(),
                inForce.catalogue().own(),
                List.copyOf(faults));
    }

    @Override
    public List<CatalogueVersion> listVersions(AgencyId agency, @Nullable String file, int page) {
        return versions.list(agency, file, page * PAGE, PAGE);
    }

    @Override
    public CatalogueVersion get(AgencyId agency, long number) {
        return versions.find(agency, number).orElseThrow(() -> new Failure(MetricError.NO_SUCH_VERSION, number));
    }

    @Override
    public String before(AgencyId agency, CatalogueVersion version) {
        return versions.findBefore(agency, version.file(), version.number())
                .map(CatalogueVersion::text)
                .orElse("");
    }

    @Override
    public CatalogueCheck check(Caller caller, String file, String text) {
        return check(caller, extended(caller.agency(), file, text));
    }

    private CatalogueCheck check(Caller caller, CatalogueReader.Extended read) {
        return read.faults().isEmpty()
                ? new CatalogueCheck(
                        List.of(),
                        CatalogueChanges.between(catalogues.of(caller.agency()), read.catalogue(), listUses(caller)))
                : new CatalogueCheck(read.faults(), List.of());
    }

    @Override
    public MetricAnswer preview(Scope scope, String file, String text, MetricQuestion question) {
        CatalogueReader.Extended read = extended(scope.agency(), file, text);
        refuseFaults(read.faults());
        return new AskChanges(new AskFacts(agency -> read.catalogue(), facts)).ask(scope, question);
    }

    /** The agency's files with this one in its place; a file that is out of force does not stand in the way. */
    private CatalogueReader.Extended extended(AgencyId agency, String file, @Nullable String text) {
        if (!FILE_NAME.matcher(file).matches()) {
            throw new Failure(MetricError.BAD_FILE_NAME, file);
        }
        AgencyCatalogues.InForce inForce = catalogues.inForce(agency);
        Map<String, String> texts = new TreeMap<>(inForce.texts());
        inForce.faults().forEach(fault -> texts.remove(fault.file()));
        texts.remove(file);
        if (text != null) {
            texts.put(file, text);
        }
        if (texts.size() > MOST_FILES || texts.values().stream().anyMatch(each -> each.length() > LONGEST_FILE)) {
            throw new Failure(MetricError.TOO_LARGE, LONGEST_FILE, MOST_FILES);
        }
        return AgencyCatalogues.extended(texts);
    }

    private static void refuseFaults(List<CatalogueFault> faults) {
        if (!faults.isEmpty()) {
            CatalogueFault first = faults.getFirst();
            throw new Failure(
                    MetricError.FAULTY_FILE,
                    faults.size(),
                    first.file() + ":" + first.line() + ":" + first.column() + " " + first.code());
        }
    }

    @Override
    public CatalogueVersion keep(Caller caller, Wish asked) {
        AgencyId agency = caller.agency();
        String why = asked.why().strip();
        Wish wish = new Wish(
                asked.file(),
                asked.text(),
                asked.origin(),
                why.substring(0, Math.min(LONGEST_WHY, why.length())),
                asked.basedOn(),
                asked.evenIfUsed());
        Optional<CatalogueVersion> newest = catalogues.inForce(agency).files().stream()
                .filter(file -> file.file().equals(wish.file()))
                .findFirst();
        long number = newest.map(CatalogueVersion::number).orElse(0L);
        if (wish.basedOn() != null && wish.basedOn() != number) {
            throw new Failure(MetricError.FILE_MOVED_ON, wish.file(), number);
        }
        if (newest.isPresent() && Objects.equals(newest.get().text(), wish.text())) {
            return newest.get();
        }
        if (wish.text() == null && newest.map(CatalogueVersion::text).isEmpty()) {
            throw new Failure(MetricError.NO_SUCH_FILE, wish.file());
        }
        CatalogueReader.Extended read = extended(agency, wish.file(), wish.text());
        CatalogueCheck check = check(caller, read);
        refuseFaults(check.faults());
        if (!wish.evenIfUsed()) {
            refuseUsed(check);
        }
        return add(caller, wish, newest, check);
    }

    private static void refuseUsed(CatalogueCheck check) {
        String used = check.changes().stream()
                .filter(change -> change.kind() == CatalogueCheck.Kind.REMOVED
                        && !change.uses().isEmpty())
                .map(change -> change.metric().zh() + "（"
                        + change.uses().stream()
                                .map(use -> use.where().zh())
                                .distinct()
                                .collect(Collectors.joining("、"))
                        + "）")
                .collect(Collectors.joining("；"));
        if (!used.isEmpty()) {
            throw new Failure(MetricError.STILL_USED, used);
        }
    }

    private CatalogueVersion add(Caller caller, Wish wish, Optional<CatalogueVersion> before, CatalogueCheck check) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                CatalogueVersion version = versions.add(caller.agency(), caller.user(), wish);
                audit.record(
                        caller,
                        wish.text() == null ? MetricsAction.FILE_REMOVED : MetricsAction.FILE_KEPT,
                        "catalogue " + wish.file(),
                        before.map(file -> "v" + file.number()).orElse(null),
                        CatalogueChanges.told(version, check));
                return version;
            }));
        } catch (DuplicateKeyException e) {
            throw new Failure(MetricError.FILE_MOVED_ON, e, wish.file(), "?");
        } finally {
            catalogues.forget(caller.agency());
        }
    }

    @Override
    public List<MetricUse> listUses(Caller caller) {
        List<MetricUse> uses = new ArrayList<>();
        users.orderedStream().forEach(each -> uses.addAll(each.listUses(caller)));
        Catalogue catalogue = catalogues.of(caller.agency());
        catalogue.own().values().forEach(own -> own.refersTo().forEach(key -> uses.add(of(catalogue, own.key(), key))));
        catalogue.metrics().values().stream()
                .filter(metric -> metric.of() != null && !catalogue.own().containsKey(metric.key()))
                .forEach(metric -> uses.add(of(catalogue, metric.key(), Objects.requireNonNull(metric.of()))));
        return uses;
    }

    private static MetricUse of(Catalogue catalogue, String user, String used) {
        MetricDefinition metric = Objects.requireNonNull(catalogue.metrics().get(user));
        return new MetricUse(
                used, "metric", new Note("指标 " + metric.zh(), "metric " + metric.en()), "/data/metrics?metric=" + user);
    }
}
