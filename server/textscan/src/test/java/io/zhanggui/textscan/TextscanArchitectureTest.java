package io.zhanggui.textscan;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class TextscanArchitectureTest {

    @Test
    void the_engine_stands_on_java_and_icu_only() {
        classes()
                .that()
                .resideInAPackage("io.zhanggui.textscan..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("io.zhanggui.textscan..", "java..", "com.ibm.icu..", "org.jspecify..")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.zhanggui.textscan"));
    }
}
