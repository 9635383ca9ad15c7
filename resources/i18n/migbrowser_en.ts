<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
  <context>
    <name>AllHits</name>
    <message numerus="yes">
      <source>%n entry(s) added to the selection</source>
      <translation>
        <numerusform>%n entry added to the selection</numerusform>
        <numerusform>%n entries added to the selection</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n hit(s) copied</source>
      <translation>
        <numerusform>%n hit copied</numerusform>
        <numerusform>%n hits copied</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n line(s) copied</source>
      <translation>
        <numerusform>%n line copied</numerusform>
        <numerusform>%n lines copied</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n there already</source>
      <translation>
        <numerusform>%n there already</numerusform>
        <numerusform>%n there already</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>AttachAnswer</name>
    <message numerus="yes">
      <source>%n sentence(s) kept in your library.</source>
      <translation>
        <numerusform>%n sentence kept in your library.</numerusform>
        <numerusform>%n sentences kept in your library.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n statement(s) of the catalogue stand in it.</source>
      <translation>
        <numerusform>%n statement of the catalogue stand in it.</numerusform>
        <numerusform>%n statements of the catalogue stand in it.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>AttendanceChart</name>
    <message numerus="yes">
      <source>Named at %n event(s), {years}</source>
      <translation>
        <numerusform>Named at %n event, {years}</numerusform>
        <numerusform>Named at %n events, {years}</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Clauses</name>
    <message numerus="yes">
      <source>%n clauses</source>
      <translation>
        <numerusform>%n clauses</numerusform>
        <numerusform>%n clauses</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n passages</source>
      <translation>
        <numerusform>%n passages</numerusform>
        <numerusform>%n passages</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n reports</source>
      <translation>
        <numerusform>%n reports</numerusform>
        <numerusform>%n reports</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n statements</source>
      <translation>
        <numerusform>%n statements</numerusform>
        <numerusform>%n statements</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Compare</name>
    <message numerus="yes">
      <source>%n named</source>
      <translation>
        <numerusform>%n named</numerusform>
        <numerusform>%n named</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n not named</source>
      <translation>
        <numerusform>%n not named</numerusform>
        <numerusform>%n not named</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n renderings</source>
      <translation>
        <numerusform>%n renderings</numerusform>
        <numerusform>%n renderings</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %n more</source>
      <translation>
        <numerusform>and %n more</numerusform>
        <numerusform>and %n more</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>in %n row(s)</source>
      <translation>
        <numerusform>in %n row</numerusform>
        <numerusform>in %n rows</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>CompareChoices</name>
    <message numerus="yes">
      <source>%n conflict(s)</source>
      <translation>
        <numerusform>%n conflict</numerusform>
        <numerusform>%n conflicts</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n difference(s)</source>
      <translation>
        <numerusform>%n difference</numerusform>
        <numerusform>%n differences</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n of {all} report(s)</source>
      <translation>
        <numerusform>%n of {all} report</numerusform>
        <numerusform>%n of {all} reports</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n report(s)</source>
      <translation>
        <numerusform>%n report</numerusform>
        <numerusform>%n reports</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>engine differs in %n row(s)</source>
      <translation>
        <numerusform>engine differs in %n row</numerusform>
        <numerusform>engine differs in %n rows</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>CompareRows</name>
    <message numerus="yes">
      <source>%n row(s) joined. Ctrl+Z takes it back.</source>
      <translation>
        <numerusform>%n row joined. Ctrl+Z takes it back.</numerusform>
        <numerusform>%n rows joined. Ctrl+Z takes it back.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>CompareTable</name>
    <message numerus="yes">
      <source>%n row(s) copied</source>
      <translation>
        <numerusform>%n row copied</numerusform>
        <numerusform>%n rows copied</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>CompareView</name>
    <message numerus="yes">
      <source>%n more marked: one event, or two to four reports, are compared at a time.</source>
      <translation>
        <numerusform>%n more marked: one event, or two to four reports, are compared at a time.</numerusform>
        <numerusform>%n more marked: one event, or two to four reports, are compared at a time.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Context</name>
    <message numerus="yes">
      <source>%n search(es) brought back</source>
      <translation>
        <numerusform>%n search brought back</numerusform>
        <numerusform>%n searches brought back</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ContextTable</name>
    <message numerus="yes">
      <source>%n line(s) copied</source>
      <translation>
        <numerusform>%n line copied</numerusform>
        <numerusform>%n lines copied</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Counts</name>
    <message numerus="yes">
      <source>%n clause(s)</source>
      <translation>
        <numerusform>%n clause</numerusform>
        <numerusform>%n clauses</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n event(s)</source>
      <translation>
        <numerusform>%n event</numerusform>
        <numerusform>%n events</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n report(s)</source>
      <translation>
        <numerusform>%n report</numerusform>
        <numerusform>%n reports</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Deeds</name>
    <message numerus="yes">
      <source>%n citation(s) copied</source>
      <translation>
        <numerusform>%n citation copied</numerusform>
        <numerusform>%n citations copied</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n entry(s) copied with source</source>
      <translation>
        <numerusform>%n entry copied with source</numerusform>
        <numerusform>%n entries copied with source</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>EntryWriter</name>
    <message numerus="yes">
      <source>Reports (%n)</source>
      <translation>
        <numerusform>Reports (%n)</numerusform>
        <numerusform>Reports (%n)</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %n more, below</source>
      <translation>
        <numerusform>and %n more, below</numerusform>
        <numerusform>and %n more, below</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Export</name>
    <message numerus="yes">
      <source>%n hit(s) written: {file}</source>
      <translation>
        <numerusform>%n hit written: {file}</numerusform>
        <numerusform>%n hits written: {file}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>contexts in the best %n entry(s) only</source>
      <translation>
        <numerusform>contexts in the best %n entry only</numerusform>
        <numerusform>contexts in the best %n entries only</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ExportDialog</name>
    <message numerus="yes">
      <source>The selection: %n entry(s)</source>
      <translation>
        <numerusform>The selection: %n entry</numerusform>
        <numerusform>The selection: %n entries</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>This comparison of %n report(s)</source>
      <translation>
        <numerusform>This comparison of %n report</numerusform>
        <numerusform>This comparison of %n reports</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>What is open or marked: %n entry(s)</source>
      <translation>
        <numerusform>What is open or marked: %n entry</numerusform>
        <numerusform>What is open or marked: %n entries</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Participants</name>
    <message numerus="yes">
      <source>%n organisation(s)</source>
      <translation>
        <numerusform>%n organisation</numerusform>
        <numerusform>%n organisations</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n person(s)</source>
      <translation>
        <numerusform>%n person</numerusform>
        <numerusform>%n persons</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n place(s)</source>
      <translation>
        <numerusform>%n place</numerusform>
        <numerusform>%n places</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n state(s)</source>
      <translation>
        <numerusform>%n state</numerusform>
        <numerusform>%n states</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>PartyWriter</name>
    <message numerus="yes">
      <source>%n event(s)</source>
      <translation>
        <numerusform>%n event</numerusform>
        <numerusform>%n events</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %n more</source>
      <translation>
        <numerusform>and %n more</numerusform>
        <numerusform>and %n more</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %n more, at fewer events</source>
      <translation>
        <numerusform>and %n more, at fewer events</numerusform>
        <numerusform>and %n more, at fewer events</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %n more; search for party:{name}</source>
      <translation>
        <numerusform>and %n more; search for party:{name}</numerusform>
        <numerusform>and %n more; search for party:{name}</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Referring</name>
    <message numerus="yes">
      <source>and %n more</source>
      <translation>
        <numerusform>and %n more</numerusform>
        <numerusform>and %n more</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ResultList</name>
    <message numerus="yes">
      <source>%n result(s) copied</source>
      <translation>
        <numerusform>%n result copied</numerusform>
        <numerusform>%n results copied</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Search</name>
    <message numerus="yes">
      <source>%n more</source>
      <translation>
        <numerusform>%n more</numerusform>
        <numerusform>%n more</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n not read in full</source>
      <translation>
        <numerusform>%n not read in full</numerusform>
        <numerusform>%n not read in full</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n silent</source>
      <translation>
        <numerusform>%n silent</numerusform>
        <numerusform>%n silent</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Show more: %n hit(s) left</source>
      <translation>
        <numerusform>Show more: %n hit left</numerusform>
        <numerusform>Show more: %n hits left</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>said by %n report(s)</source>
      <translation>
        <numerusform>said by %n report</numerusform>
        <numerusform>said by %n reports</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>SearchHead</name>
    <message numerus="yes">
      <source>Add all %n hit(s) to the selection</source>
      <translation>
        <numerusform>Add all %n hit to the selection</numerusform>
        <numerusform>Add all %n hits to the selection</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>All %n hit(s)</source>
      <translation>
        <numerusform>All %n hit</numerusform>
        <numerusform>All %n hits</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Copy all %n hit(s)</source>
      <translation>
        <numerusform>Copy all %n hit</numerusform>
        <numerusform>Copy all %n hits</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Export all %n hit(s)…</source>
      <translation>
        <numerusform>Export all %n hit…</numerusform>
        <numerusform>Export all %n hits…</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>SearchHistory</name>
    <message numerus="yes">
      <source>%n hit(s)</source>
      <translation>
        <numerusform>%n hit</numerusform>
        <numerusform>%n hits</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Bring back %n forgotten search(es)</source>
      <translation>
        <numerusform>Bring back %n forgotten search</numerusform>
        <numerusform>Bring back %n forgotten searches</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>SearchNothing</name>
    <message numerus="yes">
      <source>%n hit(s)</source>
      <translation>
        <numerusform>%n hit</numerusform>
        <numerusform>%n hits</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{term}: %n hit(s)</source>
      <translation>
        <numerusform>{term}: %n hit</numerusform>
        <numerusform>{term}: %n hits</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>SearchView</name>
    <message numerus="yes">
      <source>%n hit(s)</source>
      <translation>
        <numerusform>%n hit</numerusform>
        <numerusform>%n hits</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n place(s)</source>
      <translation>
        <numerusform>%n place</numerusform>
        <numerusform>%n places</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>in %n event(s)</source>
      <translation>
        <numerusform>in %n event</numerusform>
        <numerusform>in %n events</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Table</name>
    <message numerus="yes">
      <source>%n row(s) copied</source>
      <translation>
        <numerusform>%n row copied</numerusform>
        <numerusform>%n rows copied</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Timeline</name>
    <message numerus="yes">
      <source>%n day(s)</source>
      <translation>
        <numerusform>%n day</numerusform>
        <numerusform>%n days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s) before</source>
      <translation>
        <numerusform>%n day before</numerusform>
        <numerusform>%n days before</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n event(s)</source>
      <translation>
        <numerusform>%n event</numerusform>
        <numerusform>%n events</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n later ▸</source>
      <translation>
        <numerusform>%n later ▸</numerusform>
        <numerusform>%n later ▸</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n report(s)</source>
      <translation>
        <numerusform>%n report</numerusform>
        <numerusform>%n reports</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %n more</source>
      <translation>
        <numerusform>and %n more</numerusform>
        <numerusform>and %n more</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>reported %n day(s) before</source>
      <translation>
        <numerusform>reported %n day before</numerusform>
        <numerusform>reported %n days before</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>reports %n day(s) later</source>
      <translation>
        <numerusform>reports %n day later</numerusform>
        <numerusform>reports %n days later</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>reports up to %n day(s) later</source>
      <translation>
        <numerusform>reports up to %n day later</numerusform>
        <numerusform>reports up to %n days later</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>up to %n day(s)</source>
      <translation>
        <numerusform>up to %n day</numerusform>
        <numerusform>up to %n days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>◂ %n earlier</source>
      <translation>
        <numerusform>◂ %n earlier</numerusform>
        <numerusform>◂ %n earlier</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Trail</name>
    <message numerus="yes">
      <source>at %n events</source>
      <translation>
        <numerusform>at %n events</numerusform>
        <numerusform>at %n events</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Tray</name>
    <message numerus="yes">
      <source>%n entries</source>
      <translation>
        <numerusform>%n entries</numerusform>
        <numerusform>%n entries</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %n more</source>
      <translation>
        <numerusform>and %n more</numerusform>
        <numerusform>and %n more</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Unkept</name>
    <message numerus="yes">
      <source>%n note(s) could not be kept and will be lost:</source>
      <translation>
        <numerusform>%n note could not be kept and will be lost:</numerusform>
        <numerusform>%n notes could not be kept and will be lost:</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %n more</source>
      <translation>
        <numerusform>and %n more</numerusform>
        <numerusform>and %n more</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>WithinEvent</name>
    <message numerus="yes">
      <source>All %n report(s) that name anybody</source>
      <translation>
        <numerusform>All %n report that name anybody</numerusform>
        <numerusform>All %n reports that name anybody</numerusform>
      </translation>
    </message>
  </context>
</TS>
