package io.zhanggui.database;

import io.zhanggui.shared.Failure;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;

/** Brings each module's schema up to date: one schema and one folder of scripts per module, lower ranks first. */
final class Migrations {

    /** Modules with tables in PostgreSQL, by rank. */
    static final List<String> MODULES = List.of(
            "identity",
            "notify",
            "connect",
            "metrics",
            "work",
            "insight",
            "watch",
            "gate",
            "shopcheck",
            "appeal",
            "handbook",
            "policy",
            "client",
            "survey",
            "plan",
            "measure",
            "document",
            "contract",
            "letter",
            "desk");

    private final DataSource database;

    Migrations(DataSource database) {
        this.database = database;
    }

    /**
     * Whether there are tables already and scripts that they have not seen.
     *
     * @throws Failure where a schema is newer than this program
     */
    boolean areDue() {
        List<MigrationInfoService> schemas = schemas().map(Flyway::info).toList();
        return schemas.stream().anyMatch(schema -> schema.current() != null)
                && schemas.stream().anyMatch(schema -> schema.pending().length > 0);
    }

    /** Runs what is due. */
    void run() {
        schemas().forEach(Flyway::migrate);
    }

    /** All of them, after none was found to be newer. */
    private Stream<Flyway> schemas() {
        List<Flyway> schemas = MODULES.stream()
                .filter(Migrations::hasScripts)
                .map(this::schemaOf)
                .toList();
        schemas.forEach(Migrations::refuseNewer);
        return schemas.stream();
    }

    private Flyway schemaOf(String module) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .schemas(module)
                .table("schema_history")
                .locations("classpath:" + folder(module))
                .failOnMissingLocations(true)
                .cleanDisabled(true)
                .loggers("slf4j")
                .load();
    }

    private static void refuseNewer(Flyway schema) {
        Stream.of(schema.info().applied())
                .filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS
                        || migration.getState() == MigrationState.FUTURE_FAILED)
                .map(MigrationInfo::getVersion)
                .findFirst()
                .ifPresent(version -> {
                    throw new Failure(
                            DatabaseError.NEWER_THAN_PROGRAM,
                            schema.getConfiguration().getSchemas()[0],
                            version);
                });
    }

    private static boolean hasScripts(String module) {
        return Migrations.class.getClassLoader().getResource(folder(module)) != null;
    }

    private static String folder(String module) {
        return "db/migration/" + module;
    }
}
