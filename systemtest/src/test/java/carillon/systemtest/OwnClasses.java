package carillon.systemtest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes of this house, for the rules that they keep. */
final class OwnClasses {

    /** Those of the programs, the measuring ones too; without the tests. */
    static final JavaClasses ALL =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("carillon");

    private OwnClasses() {}
}
