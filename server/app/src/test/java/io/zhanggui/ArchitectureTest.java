package io.zhanggui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.modulith.core.ApplicationModules;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {

    /** A module may use those of lower ranks only; within rank 0, what stands earlier in DESIGN's foundation. */
    private static final Map<String, Integer> RANKS = new LinkedHashMap<>(Map.of(
            "shared", -4,
            "backup", -3,
            "secrets", -2,
            "database", -2,
            "web", -2,
            "outward", -4,
            "warehouse", -1,
            "notify", 0,
            "identity", -1));

    static {
        RANKS.putAll(Map.of(
                "connect",
                1,
                "metrics",
                1,
                "work",
                1,
                "insight",
                2,
                "signals",
                2,
                "risk",
                3,
                "engagement",
                3,
                "desk",
                4,
                "cli",
                9));
        // The engines are build modules of their own and know none of these.
        RANKS.put("stats", -9);
        RANKS.put("textscan", -9);
        RANKS.put("settlement", -9);
        RANKS.put("compliance", 3);
        RANKS.put("paper", -3);
    }

    /** Not static: with all they refer to these are half a gigabyte, which the tests after this one need. */
    private final JavaClasses ours = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.zhanggui");

    private static final DescribedPredicate<JavaClass> WRITTEN_BY_HAND = DescribedPredicate.describe(
            "written by hand", type -> !type.getPackageName().contains(".generated"));

    @Test
    void modules_use_only_what_they_declare() {
        // The simulator and the engine are build modules of their own, not the monolith's.
        ApplicationModules.of(
                        ZhangguiApplication.class,
                        JavaClass.Predicates.resideInAnyPackage(
                                "io.zhanggui.simulator..",
                                "io.zhanggui.stats..",
                                "io.zhanggui.textscan..",
                                "io.zhanggui.settlement.."))
                .verify();
    }

    @Test
    void modules_use_lower_ranks_only() {
        for (String lower : modules()) {
            String[] higher = modules().stream()
                    .filter(other -> rank(other) >= rank(lower) && !other.equals(lower))
                    .map(other -> "io.zhanggui." + other + "..")
                    .toArray(String[]::new);
            if (higher.length > 0) {
                noClasses()
                        .that()
                        .resideInAPackage("io.zhanggui." + lower + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(higher)
                        .allowEmptyShould(true)
                        .check(ours);
            }
        }
    }

    @Test
    void every_module_has_a_rank() {
        assertThat(RANKS.keySet()).containsAll(modules());
    }

    @Test
    void packages_form_no_cycle() {
        slices().matching("io.zhanggui.(**)").should().beFreeOfCycles().check(ours.that(WRITTEN_BY_HAND));
    }

    @Test
    void a_modules_face_does_not_know_its_inside() {
        for (String module : modules()) {
            noClasses()
                    .that()
                    .resideInAPackage("io.zhanggui." + module)
                    .and()
                    .resideOutsideOfPackage("io.zhanggui.cli")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("io.zhanggui." + module + ".*..")
                    .allowEmptyShould(true)
                    .check(ours);
        }
    }

    @Test
    void only_the_warehouse_opens_duckdb() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.zhanggui.warehouse..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.duckdb..")
                .check(ours);
    }

    @Test
    void sql_is_written_in_stores_only() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "io.zhanggui..store..",
                        "io.zhanggui.database..",
                        "io.zhanggui.warehouse..",
                        "io.zhanggui.metrics..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jooq..")
                .check(ours);
    }

    @Test
    void rules_are_pure_java() {
        noClasses()
                .that()
                .resideInAPackage("io.zhanggui..rules..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.jooq..", "java.sql..", "jakarta..")
                .check(ours);
    }

    @Test
    void rules_take_the_time_from_their_caller() {
        noClasses()
                .that()
                .resideInAPackage("io.zhanggui..rules..")
                .should()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(ours);
    }

    @Test
    void nothing_is_injected_into_fields() {
        noFields()
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .orShould()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                .check(ours);
    }

    @Test
    void only_the_command_line_writes_to_the_terminal() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.zhanggui.cli..", "io.zhanggui.simulator..")
                .should(ACCESS_STANDARD_STREAMS)
                .check(ours);
    }

    @Test
    void controllers_live_in_web_packages() {
        classes()
                .that()
                .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
                .should()
                .resideInAPackage("io.zhanggui..web..")
                .check(ours);
    }

    @Test
    void every_package_says_what_it_is_for_and_keeps_nulls_out() throws IOException {
        Path sources = Path.of("src/main/java");
        try (Stream<Path> files = Files.walk(sources)) {
            List<Path> silent = files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .filter(folder -> !declaresItself(folder.resolve("package-info.java")))
                    .toList();
            assertThat(silent).isEmpty();
        }
    }

    private static boolean declaresItself(Path file) {
        try {
            String text = Files.exists(file) ? Files.readString(file) : "";
            return text.contains("/**") && text.contains("@NullMarked");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<String> modules() {
        return ours.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith("io.zhanggui."))
                .map(name -> name.substring("io.zhanggui.".length()).split("\\.", 2)[0])
                .filter(name -> !name.equals("simulator"))
                .distinct()
                .sorted()
                .toList();
    }

    private static int rank(String module) {
        return RANKS.getOrDefault(module, Integer.MAX_VALUE);
    }
}
