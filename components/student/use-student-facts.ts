import { useTranslations } from "next-intl";
import type { StudentHistory } from "@/lib/students/queries";

/** The facts of the roster in the order of a school record; empty ones among them. */
export function useStudentFacts({ person, facts }: StudentHistory): [name: string, value: string | null][] {
  const column = useTranslations("rosterColumn");
  const sex = useTranslations("student.sex");
  const documentType = useTranslations("student.documentType");
  return [
    [column("documentType"), documentType(person.documentType)],
    [column("studentNo"), facts.studentNo],
    [column("examNo"), facts.examNo],
    [column("formerName"), person.formerName],
    [column("sex"), person.sex && sex(person.sex)],
    [column("birthDate"), person.birthDate],
    [column("ethnicity"), person.ethnicity],
    [column("college"), facts.college],
    [column("department"), facts.department],
    [column("major"), facts.major],
    [column("className"), facts.className],
    [column("level"), facts.level],
    [column("schoolingYears"), facts.schoolingYears],
    [column("studyForm"), facts.studyForm],
    [column("grade"), facts.grade],
    [column("entryDate"), facts.entryDate],
    [column("graduationDate"), facts.graduationDate],
    [column("registrationStatus"), facts.registrationStatus],
  ];
}
