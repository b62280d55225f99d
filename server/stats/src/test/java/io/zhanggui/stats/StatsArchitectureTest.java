package io.zhanggui.stats;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class StatsArchitectureTest {

    private static final JavaClasses ENGINE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.zhanggui.stats");

    @Test
    void branches_form_no_cycle() {
        slices().matching("io.zhanggui.stats.(*)..").should().beFreeOfCycles().check(ENGINE);
    }

    @Test
    void the_engine_stands_on_java_and_mathematics_only() {
        classes()
                .that()
                .resideInAPackage("io.zhanggui.stats..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("io.zhanggui.stats..", "java..", "org.hipparchus..", "org.jspecify..")
                .check(ENGINE);
    }
}
