<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh" sourcelanguage="en">
  <context>
    <name>About</name>
    <message>
      <source>An offline reference for migration-governance meetings: what happened when, who took part, what was proposed, and where the reports of one meeting differ. It needs no network and no account; it sends nothing.</source>
      <translation>移民治理会议离线参考工具：何时开过什么会、谁参加、提出了什么，以及各方对同一会议的报道有何不同。无需联网，无需账户，不发送任何数据。</translation>
    </message>
    <message>
      <source>Copy all versions, for a report of a fault</source>
      <translation>复制全部版本信息，供报告故障时使用</translation>
    </message>
    <message>
      <source>Copy versions</source>
      <translation>复制版本信息</translation>
    </message>
    <message>
      <source>Licences</source>
      <translation>许可证</translation>
    </message>
    <message>
      <source>The long licences as whole texts: {folder}</source>
      <translation>较长许可证的全文见：{folder}</translation>
    </message>
    <message>
      <source>Versions</source>
      <translation>版本</translation>
    </message>
    <message>
      <source>Versions copied</source>
      <translation>版本信息已复制</translation>
    </message>
  </context>
  <context>
    <name>Actions</name>
    <message>
      <source>&amp;About migbrowser</source>
      <translation>关于 migbrowser(&amp;A)</translation>
    </message>
    <message>
      <source>&amp;Add to or take from selection</source>
      <translation>加入选集或从选集移除(&amp;A)</translation>
    </message>
    <message>
      <source>&amp;Attach file…</source>
      <translation>附上原文文件…(&amp;A)</translation>
    </message>
    <message>
      <source>&amp;Back</source>
      <translation>后退(&amp;B)</translation>
    </message>
    <message>
      <source>&amp;Bring the forgotten searches back</source>
      <translation>恢复已清除的搜索(&amp;B)</translation>
    </message>
    <message>
      <source>&amp;Clauses</source>
      <translation>条款(&amp;C)</translation>
    </message>
    <message>
      <source>&amp;Clear selection</source>
      <translation>清空选集(&amp;C)</translation>
    </message>
    <message>
      <source>&amp;Compare the reports</source>
      <translation>比较各篇报道(&amp;C)</translation>
    </message>
    <message>
      <source>&amp;Dark colours</source>
      <translation>深色(&amp;D)</translation>
    </message>
    <message>
      <source>&amp;Export…</source>
      <translation>导出(&amp;E)…</translation>
    </message>
    <message>
      <source>&amp;Find in the entry…</source>
      <translation>在条目中查找(&amp;F)…</translation>
    </message>
    <message>
      <source>&amp;Forward</source>
      <translation>前进(&amp;F)</translation>
    </message>
    <message>
      <source>&amp;Full screen</source>
      <translation>全屏(&amp;F)</translation>
    </message>
    <message>
      <source>&amp;Go to anything…</source>
      <translation>转到任意条目(&amp;G)…</translation>
    </message>
    <message>
      <source>&amp;Handbook</source>
      <translation>使用手册(&amp;H)</translation>
    </message>
    <message>
      <source>&amp;Join rows of a comparison</source>
      <translation>合并比较中的行(&amp;J)</translation>
    </message>
    <message>
      <source>&amp;Keys</source>
      <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
      <source>&amp;Light colours</source>
      <translation>浅色(&amp;L)</translation>
    </message>
    <message>
      <source>&amp;Menu of what is marked</source>
      <translation>所标记内容的菜单(&amp;M)</translation>
    </message>
    <message>
      <source>&amp;Next difference</source>
      <translation>下一处差异(&amp;N)</translation>
    </message>
    <message>
      <source>&amp;Note on the entry</source>
      <translation>条目的笔记(&amp;N)</translation>
    </message>
    <message>
      <source>&amp;Participants</source>
      <translation>参与方(&amp;P)</translation>
    </message>
    <message>
      <source>&amp;Preferences…</source>
      <translation>首选项(&amp;P)…</translation>
    </message>
    <message>
      <source>&amp;Previous difference</source>
      <translation>上一处差异(&amp;P)</translation>
    </message>
    <message>
      <source>&amp;Print…</source>
      <translation>打印(&amp;P)…</translation>
    </message>
    <message>
      <source>&amp;Quit</source>
      <translation>退出(&amp;Q)</translation>
    </message>
    <message>
      <source>&amp;Search everything</source>
      <translation>搜索全部内容(&amp;S)</translation>
    </message>
    <message>
      <source>&amp;Signs and their meaning</source>
      <translation>符号及其含义(&amp;S)</translation>
    </message>
    <message>
      <source>&amp;Split a row of a comparison</source>
      <translation>拆分比较中的行(&amp;S)</translation>
    </message>
    <message>
      <source>&amp;Timeline</source>
      <translation>时间线(&amp;T)</translation>
    </message>
    <message>
      <source>&amp;Usual size</source>
      <translation>默认大小(&amp;U)</translation>
    </message>
    <message>
      <source>&amp;Who came and who went</source>
      <translation>参加者的变动(&amp;W)</translation>
    </message>
    <message>
      <source>Add all hits to the selec&amp;tion</source>
      <translation>将全部结果加入选集(&amp;T)</translation>
    </message>
    <message>
      <source>All n&amp;otes</source>
      <translation>全部笔记(&amp;O)</translation>
    </message>
    <message>
      <source>As a l&amp;ist, or otherwise</source>
      <translation>以列表或其他形式显示(&amp;I)</translation>
    </message>
    <message>
      <source>C&amp;ompare</source>
      <translation>比较(&amp;O)</translation>
    </message>
    <message>
      <source>C&amp;ompare files…</source>
      <translation>比较文件…(&amp;O)</translation>
    </message>
    <message>
      <source>Colours of the &amp;system</source>
      <translation>跟随系统配色(&amp;S)</translation>
    </message>
    <message>
      <source>Cop&amp;y all hits</source>
      <translation>复制全部结果(&amp;Y)</translation>
    </message>
    <message>
      <source>Copy &amp;link</source>
      <translation>复制链接(&amp;L)</translation>
    </message>
    <message>
      <source>Copy c&amp;itation</source>
      <translation>复制引文(&amp;I)</translation>
    </message>
    <message>
      <source>Copy the &amp;whole table</source>
      <translation>复制整个表格(&amp;W)</translation>
    </message>
    <message>
      <source>Copy with &amp;source</source>
      <translation>连同出处复制(&amp;S)</translation>
    </message>
    <message>
      <source>Data &amp;health</source>
      <translation>数据状况(&amp;H)</translation>
    </message>
    <message>
      <source>Each report's &amp;wording of the facts</source>
      <translation>各篇报道对事实的措辞(&amp;W)</translation>
    </message>
    <message>
      <source>Export all &amp;notes…</source>
      <translation>导出全部笔记(&amp;N)…</translation>
    </message>
    <message>
      <source>Export all h&amp;its…</source>
      <translation>导出全部结果(&amp;I)…</translation>
    </message>
    <message>
      <source>Export this co&amp;mparison…</source>
      <translation>导出此比较(&amp;M)…</translation>
    </message>
    <message>
      <source>F&amp;orget the searches made lately</source>
      <translation>清除最近的搜索(&amp;O)</translation>
    </message>
    <message>
      <source>Filters of the ta&amp;b</source>
      <translation>标签页的筛选(&amp;B)</translation>
    </message>
    <message>
      <source>Find &amp;next</source>
      <translation>查找下一处(&amp;N)</translation>
    </message>
    <message>
      <source>Find &amp;previous</source>
      <translation>查找上一处(&amp;P)</translation>
    </message>
    <message>
      <source>Hits in conte&amp;xt, or as results</source>
      <translation>切换上下文或结果(&amp;X)</translation>
    </message>
    <message>
      <source>Lar&amp;ger</source>
      <translation>放大(&amp;G)</translation>
    </message>
    <message>
      <source>Names in &amp;all forms, or as typed</source>
      <translation>名称按各种写法或按输入(&amp;A)</translation>
    </message>
    <message>
      <source>Next &amp;conflict</source>
      <translation>下一处矛盾(&amp;C)</translation>
    </message>
    <message>
      <source>Next c&amp;lause or statement</source>
      <translation>下一条款或陈述(&amp;L)</translation>
    </message>
    <message>
      <source>Next p&amp;ane</source>
      <translation>下一窗格(&amp;A)</translation>
    </message>
    <message>
      <source>Next row that the engine &amp;reads otherwise</source>
      <translation>下一处程序判断不同的行(&amp;R)</translation>
    </message>
    <message>
      <source>Pre&amp;view of the selection</source>
      <translation>预览选集(&amp;V)</translation>
    </message>
    <message>
      <source>Previous clause or s&amp;tatement</source>
      <translation>上一条款或陈述(&amp;T)</translation>
    </message>
    <message>
      <source>Previous pan&amp;e</source>
      <translation>上一窗格(&amp;E)</translation>
    </message>
    <message>
      <source>Reader &amp;alone, or beside the tab</source>
      <translation>只显示阅读窗格，或与标签页并排(&amp;A)</translation>
    </message>
    <message>
      <source>Request a correc&amp;tion…</source>
      <translation>申请更正(&amp;T)…</translation>
    </message>
    <message>
      <source>S&amp;earch results</source>
      <translation>搜索结果(&amp;E)</translation>
    </message>
    <message>
      <source>S&amp;maller</source>
      <translation>缩小(&amp;M)</translation>
    </message>
    <message>
      <source>Sa&amp;ve this search…</source>
      <translation>保存此搜索(&amp;V)…</translation>
    </message>
    <message>
      <source>Save&amp;d searches…</source>
      <translation>已保存的搜索(&amp;D)…</translation>
    </message>
    <message>
      <source>Searches made &amp;lately…</source>
      <translation>最近的搜索(&amp;L)…</translation>
    </message>
    <message>
      <source>Show or &amp;hide the selected entries</source>
      <translation>显示或隐藏所选条目(&amp;H)</translation>
    </message>
    <message>
      <source>Show or hide the &amp;reader</source>
      <translation>显示或隐藏阅读窗格(&amp;R)</translation>
    </message>
    <message>
      <source>Who is &amp;right?</source>
      <translation>谁对？(&amp;R)</translation>
    </message>
  </context>
  <context>
    <name>AllHits</name>
    <message numerus="yes">
      <source>%n entry(s) added to the selection</source>
      <translation>
        <numerusform>已将 %n 个条目加入选集</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n hit(s) copied</source>
      <translation>
        <numerusform>已复制 %n 条结果</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n line(s) copied</source>
      <translation>
        <numerusform>已复制 %n 行</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n there already</source>
      <translation>
        <numerusform>%n 个已在其中</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>AllNotes</name>
    <message>
      <source>All notes</source>
      <translation>全部笔记</translation>
    </message>
    <message>
      <source>Changed</source>
      <translation>修改日期</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>删除</translation>
    </message>
    <message>
      <source>Delete the note (Del)</source>
      <translation>删除该笔记（Del）</translation>
    </message>
    <message>
      <source>Entry</source>
      <translation>条目</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>导出…</translation>
    </message>
    <message>
      <source>Find in notes</source>
      <translation>在笔记中查找</translation>
    </message>
    <message>
      <source>No note</source>
      <translation>没有笔记</translation>
    </message>
    <message>
      <source>No note has these words</source>
      <translation>没有笔记含有这些词语</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>笔记</translation>
    </message>
    <message>
      <source>Open entry</source>
      <translation>打开条目</translation>
    </message>
    <message>
      <source>Open entry (Enter)</source>
      <translation>打开条目（Enter）</translation>
    </message>
    <message>
      <source>Put the last one back (Ctrl+Z)</source>
      <translation>恢复最近删除的笔记（Ctrl+Z）</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>撤销</translation>
    </message>
    <message>
      <source>What you write on an entry (Ctrl+N) would be listed here.</source>
      <translation>您为条目写的笔记（Ctrl+N）会列在这里。</translation>
    </message>
    <message>
      <source>Write all notes to a file</source>
      <translation>将全部笔记写入文件</translation>
    </message>
    <message>
      <source>no longer in the catalogue</source>
      <translation>目录库中已无此条目</translation>
    </message>
  </context>
  <context>
    <name>Attach</name>
    <message>
      <source>All files (*)</source>
      <translation>所有文件 (*)</translation>
    </message>
    <message>
      <source>Another text</source>
      <translation>另一文本</translation>
    </message>
    <message>
      <source>Attach a file to {report}</source>
      <translation>为 {report} 附上文件</translation>
    </message>
    <message>
      <source>Changed since</source>
      <translation>此后有改动</translation>
    </message>
    <message>
      <source>Kept, not recognised</source>
      <translation>已保存，无从判断</translation>
    </message>
    <message>
      <source>Plain text and web pages (*.txt *.text *.md *.html *.htm)</source>
      <translation>纯文本和网页 (*.txt *.text *.md *.html *.htm)</translation>
    </message>
    <message>
      <source>The same text</source>
      <translation>同一文本</translation>
    </message>
  </context>
  <context>
    <name>AttachAnswer</name>
    <message numerus="yes">
      <source>%n sentence(s) kept in your library.</source>
      <translation>
        <numerusform>%n 句已保存到您的资料库。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n statement(s) of the catalogue stand in it.</source>
      <translation>
        <numerusform>目录库中有 %n 条陈述出自其中。</numerusform>
      </translation>
    </message>
    <message>
      <source>Every sentence of the report was found: it is the text that was catalogued.</source>
      <translation>报道的每一句都找到了：这就是编目时的文本。</translation>
    </message>
    <message>
      <source>It is not this report's text, so it was not kept. Choose another file.</source>
      <translation>这不是该报道的文本，因此没有保存。请另选文件。</translation>
    </message>
    <message>
      <source>It is the report's text, changed since it was catalogued.</source>
      <translation>这是该报道的文本，但编目之后有改动。</translation>
    </message>
    <message>
      <source>New or changed</source>
      <translation>新增或改动</translation>
    </message>
    <message>
      <source>Not found again</source>
      <translation>未再找到</translation>
    </message>
    <message>
      <source>The report was not read in full, so there is nothing to tell its text by. It was kept as you gave it.</source>
      <translation>该报道没有读完全文，无从判断是否为其文本；已按您提供的原样保存。</translation>
    </message>
  </context>
  <context>
    <name>AttendanceChart</name>
    <message numerus="yes">
      <source>Named at %n event(s), {years}</source>
      <translation>
        <numerusform>在 %n 场会议上被提到，{years}</numerusform>
      </translation>
    </message>
    <message>
      <source>no series</source>
      <translation>不属系列</translation>
    </message>
  </context>
  <context>
    <name>BetweenEvents</name>
    <message>
      <source>Choose two different events to see who came and who went.</source>
      <translation>选择两场不同的会议，查看谁新加入、谁退出。</translation>
    </message>
    <message>
      <source>No report names anybody at these two events.</source>
      <translation>没有报道列出这两场会议的任何参与方。</translation>
    </message>
    <message>
      <source>The earlier event</source>
      <translation>较早的会议</translation>
    </message>
    <message>
      <source>The later event</source>
      <translation>较晚的会议</translation>
    </message>
    <message>
      <source>dropped out</source>
      <translation>退出</translation>
    </message>
    <message>
      <source>joined</source>
      <translation>新加入</translation>
    </message>
    <message>
      <source>newly named</source>
      <translation>新列名</translation>
    </message>
    <message>
      <source>no longer named</source>
      <translation>不再列名</translation>
    </message>
    <message>
      <source>stayed</source>
      <translation>两次均在</translation>
    </message>
    <message>
      <source>{sign} reports disagree on whether or how it took part in one of the two</source>
      <translation>{sign} 各报道对其是否参加或如何参加其中一次说法不一</translation>
    </message>
  </context>
  <context>
    <name>Buttons</name>
    <message>
      <source>{name}: {choice}</source>
      <translation>{name}：{choice}</translation>
    </message>
  </context>
  <context>
    <name>Chooser</name>
    <message>
      <source>Delete</source>
      <translation>删除</translation>
    </message>
    <message>
      <source>Duplicate the selection</source>
      <translation>复制选集</translation>
    </message>
    <message>
      <source>Duplicate…</source>
      <translation>复制…</translation>
    </message>
    <message>
      <source>It stands on the title page. Left empty, the first entries name the document.</source>
      <translation>显示在扉页上。留空则以首个条目命名文件。</translation>
    </message>
    <message>
      <source>New selection</source>
      <translation>新建选集</translation>
    </message>
    <message>
      <source>New selection…</source>
      <translation>新建选集…</translation>
    </message>
    <message>
      <source>Rename the selection</source>
      <translation>重命名选集</translation>
    </message>
    <message>
      <source>Rename…</source>
      <translation>重命名…</translation>
    </message>
    <message>
      <source>Selection deleted; Ctrl+Z in the list brings it back</source>
      <translation>选集已删除；在列表中按 Ctrl+Z 可恢复</translation>
    </message>
    <message>
      <source>Selection: {name}</source>
      <translation>选集：{name}</translation>
    </message>
    <message>
      <source>Title of the documents</source>
      <translation>导出文件的标题</translation>
    </message>
    <message>
      <source>Title of the documents…</source>
      <translation>导出文件的标题…</translation>
    </message>
    <message>
      <source>{name} (copy)</source>
      <translation>{name}（副本）</translation>
    </message>
    <message>
      <source>{name} ({count})</source>
      <translation>{name}（{count}）</translation>
    </message>
    <message>
      <source>{name}: change to another selection, name it, make one</source>
      <translation>{name}：切换、命名或新建选集</translation>
    </message>
  </context>
  <context>
    <name>Clauses</name>
    <message numerus="yes">
      <source>%n clauses</source>
      <translation>
        <numerusform>%n 个条款</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n passages</source>
      <translation>
        <numerusform>%n 处</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n reports</source>
      <translation>
        <numerusform>%n 篇报道</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n statements</source>
      <translation>
        <numerusform>%n 条陈述</numerusform>
      </translation>
    </message>
    <message>
      <source>1 clause</source>
      <translation>1 个条款</translation>
    </message>
    <message>
      <source>1 passage</source>
      <translation>1 处</translation>
    </message>
    <message>
      <source>1 statement</source>
      <translation>1 条陈述</translation>
    </message>
    <message>
      <source>Cites</source>
      <translation>援引</translation>
    </message>
    <message>
      <source>Clause, in our words</source>
      <translation>条款（本目录库转述）</translation>
    </message>
    <message>
      <source>Clauses of {title}</source>
      <translation>《{title}》的条款</translation>
    </message>
    <message>
      <source>Closing</source>
      <translation>结语</translation>
    </message>
    <message>
      <source>First</source>
      <translation>首次</translation>
    </message>
    <message>
      <source>GCM</source>
      <translation>GCM 目标</translation>
    </message>
    <message>
      <source>Instruments</source>
      <translation>文件</translation>
    </message>
    <message>
      <source>It serves no objective, by our own mapping.</source>
      <translation>按本目录库的对应，不服务于任何目标。</translation>
    </message>
    <message>
      <source>Last</source>
      <translation>末次</translation>
    </message>
    <message>
      <source>No.</source>
      <translation>序号</translation>
    </message>
    <message>
      <source>Objectives of the Global Compact for Migration: served directly in black, related subjects in grey. Our own mapping.</source>
      <translation>《移民问题全球契约》目标：黑色为直接服务，灰色为相关议题。对应关系由本目录库作出。</translation>
    </message>
    <message>
      <source>One dot for each passage of a later report</source>
      <translation>每个圆点代表后来报道中的一处</translation>
    </message>
    <message>
      <source>Our own mapping; labels of the UN Network on Migration.</source>
      <translation>对应关系由本目录库作出；目标名称采用联合国移民问题网络的说法。</translation>
    </message>
    <message>
      <source>Passage</source>
      <translation>段落</translation>
    </message>
    <message>
      <source>Preamble</source>
      <translation>序言</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>报道</translation>
    </message>
    <message>
      <source>Speaker</source>
      <translation>发言者</translation>
    </message>
    <message>
      <source>Statement, in our words</source>
      <translation>陈述（本目录库转述）</translation>
    </message>
    <message>
      <source>Statements in the reports on {title}, {where}</source>
      <translation>各篇报道关于“{title}”的陈述，{where}</translation>
    </message>
    <message>
      <source>Taken up later</source>
      <translation>后来的呼应</translation>
    </message>
    <message>
      <source>Topics</source>
      <translation>主题</translation>
    </message>
    <message>
      <source>When it first came up</source>
      <translation>首次出现的时间</translation>
    </message>
    <message>
      <source>When it last came up</source>
      <translation>最近一次出现的时间</translation>
    </message>
    <message>
      <source>chosen</source>
      <translation>已选</translation>
    </message>
    <message>
      <source>clause {number}</source>
      <translation>第 {number} 条</translation>
    </message>
    <message>
      <source>clauses</source>
      <translation>条款</translation>
    </message>
    <message>
      <source>directly</source>
      <translation>直接</translation>
    </message>
    <message>
      <source>none</source>
      <translation>无</translation>
    </message>
    <message>
      <source>none in the reports read</source>
      <translation>已读报道中无</translation>
    </message>
    <message>
      <source>none recorded</source>
      <translation>暂无记录</translation>
    </message>
    <message>
      <source>none recorded; most later reports were read in part only</source>
      <translation>暂无记录；后来的报道大多只读了一部分</translation>
    </message>
    <message>
      <source>not stated</source>
      <translation>未说明</translation>
    </message>
    <message>
      <source>related subject</source>
      <translation>相关议题</translation>
    </message>
    <message>
      <source>reworded</source>
      <translation>改写</translation>
    </message>
    <message>
      <source>same idea</source>
      <translation>同一意思</translation>
    </message>
    <message>
      <source>same wording</source>
      <translation>措辞相同</translation>
    </message>
  </context>
  <context>
    <name>ClausesView</name>
    <message>
      <source>Back to the grid</source>
      <translation>返回表格</translation>
    </message>
    <message>
      <source>Cites</source>
      <translation>援引</translation>
    </message>
    <message>
      <source>Clauses</source>
      <translation>条款</translation>
    </message>
    <message>
      <source>Clauses that stand under all the headings chosen would be here.</source>
      <translation>同时属于所选各项的条款会列在这里。</translation>
    </message>
    <message>
      <source>GCM</source>
      <translation>GCM</translation>
    </message>
    <message>
      <source>List</source>
      <translation>列表</translation>
    </message>
    <message>
      <source>No clause under these headings</source>
      <translation>没有符合所选各项的条款</translation>
    </message>
    <message>
      <source>Show all clauses</source>
      <translation>显示全部条款</translation>
    </message>
    <message>
      <source>Show as</source>
      <translation>显示方式</translation>
    </message>
    <message>
      <source>Show the text under each heading</source>
      <translation>在每个标题下显示正文</translation>
    </message>
    <message>
      <source>Statements</source>
      <translation>陈述</translation>
    </message>
    <message>
      <source>Table copied</source>
      <translation>表格已复制</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>正文</translation>
    </message>
    <message>
      <source>The topic chosen: click to widen the list again</source>
      <translation>所选主题：点击可重新扩大列表</translation>
    </message>
    <message>
      <source>Topic: {name}</source>
      <translation>主题：{name}</translation>
    </message>
    <message>
      <source>Topics</source>
      <translation>主题</translation>
    </message>
    <message>
      <source>Topics × instruments</source>
      <translation>主题 × 文件</translation>
    </message>
    <message>
      <source>all</source>
      <translation>全部</translation>
    </message>
  </context>
  <context>
    <name>Compare</name>
    <message numerus="yes">
      <source>%n named</source>
      <translation>
        <numerusform>列名 %n 个</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n not named</source>
      <translation>
        <numerusform>另有 %n 个未列名</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n renderings</source>
      <translation>
        <numerusform>%n 种表述</numerusform>
      </translation>
    </message>
    <message>
      <source>Chair</source>
      <translation>主席</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>日期</translation>
    </message>
    <message>
      <source>Day of adoption</source>
      <translation>通过日期</translation>
    </message>
    <message>
      <source>Given on {day}, kept in your library.</source>
      <translation>{day} 作出，保存在您的资料库中。</translation>
    </message>
    <message>
      <source>Host</source>
      <translation>主办方</translation>
    </message>
    <message>
      <source>How binding: {parts}.</source>
      <translation>力度：{parts}。</translation>
    </message>
    <message>
      <source>In sum · sides, wording, what was left out</source>
      <translation>综合 · 谁与谁一致、措辞、略去的部分</translation>
    </message>
    <message>
      <source>In the catalogue's words. {key}</source>
      <translation>以目录库的措辞列出。{key}</translation>
    </message>
    <message>
      <source>In the originals the engine does not pair {ones} with {others}.</source>
      <translation>在原文中，程序没有把 {ones} 与 {others} 对应。</translation>
    </message>
    <message>
      <source>In the originals the engine pairs {ones} with {others}; no row does.</source>
      <translation>在原文中，程序把 {ones} 与 {others} 对应；没有哪一行这样对应。</translation>
    </message>
    <message>
      <source>Instruments named</source>
      <translation>提及的文件</translation>
    </message>
    <message>
      <source>It does not stand in the same place in all reports.</source>
      <translation>在各篇报道中的位置不同。</translation>
    </message>
    <message>
      <source>Kind of meeting</source>
      <translation>会议类型</translation>
    </message>
    <message>
      <source>Left out</source>
      <translation>略去的部分</translation>
    </message>
    <message>
      <source>Motto</source>
      <translation>口号</translation>
    </message>
    <message>
      <source>Not named in {reports}: {names}.</source>
      <translation>{reports} 中未列名：{names}。</translation>
    </message>
    <message>
      <source>Number of countries</source>
      <translation>国家数</translation>
    </message>
    <message>
      <source>Number of organisations</source>
      <translation>组织数</translation>
    </message>
    <message>
      <source>Number of persons</source>
      <translation>人数</translation>
    </message>
    <message>
      <source>Number of sub-forums</source>
      <translation>分论坛数</translation>
    </message>
    <message>
      <source>Offices</source>
      <translation>职务</translation>
    </message>
    <message>
      <source>Opened by</source>
      <translation>开幕致辞人</translation>
    </message>
    <message>
      <source>Opening day</source>
      <translation>开幕日</translation>
    </message>
    <message>
      <source>Organisations</source>
      <translation>组织</translation>
    </message>
    <message>
      <source>Persons</source>
      <translation>人员</translation>
    </message>
    <message>
      <source>Place</source>
      <translation>地点</translation>
    </message>
    <message>
      <source>Ranks</source>
      <translation>级别</translation>
    </message>
    <message>
      <source>Sentences of {reports} are not compared, being in another script: the extra “multilingual” for that is not installed.</source>
      <translation>{reports} 的文字系统不同，其句子未作比较：未安装所需的扩展“multilingual”。</translation>
    </message>
    <message>
      <source>Share of migrants</source>
      <translation>移民占比</translation>
    </message>
    <message>
      <source>States</source>
      <translation>国家</translation>
    </message>
    <message>
      <source>Theme</source>
      <translation>会议主题</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>名称</translation>
    </message>
    <message>
      <source>To whom: {parts}.</source>
      <translation>对象：{parts}。</translation>
    </message>
    <message>
      <source>Topics listed</source>
      <translation>列出的议题</translation>
    </message>
    <message>
      <source>Underlined: worded otherwise; bold: they cannot both be right. Silent: read in full and does not say it. Not read: nothing follows.</source>
      <translation>下划线：措辞不同；粗体：不可能都对。未提及：全文已读而没有说到。未读：无从推断。</translation>
    </message>
    <message>
      <source>What they say · in the order of {base}</source>
      <translation>各方所述 · 按 {base} 的顺序</translation>
    </message>
    <message>
      <source>Who sides with whom</source>
      <translation>谁与谁一致</translation>
    </message>
    <message>
      <source>Who speaks: {parts}.</source>
      <translation>发言者：{parts}。</translation>
    </message>
    <message>
      <source>Wording</source>
      <translation>措辞</translation>
    </message>
    <message>
      <source>about {number}</source>
      <translation>约 {number}</translation>
    </message>
    <message>
      <source>advises</source>
      <translation>建议</translation>
    </message>
    <message>
      <source>agree</source>
      <translation>一致</translation>
    </message>
    <message>
      <source>agrees</source>
      <translation>同意</translation>
    </message>
    <message>
      <source>ambiguous: day and month may be the other way round</source>
      <translation>不能确定：日与月可能互换</translation>
    </message>
    <message numerus="yes">
      <source>and %n more</source>
      <translation>
        <numerusform>另有 %n 段</numerusform>
      </translation>
    </message>
    <message>
      <source>at least {number}</source>
      <translation>至少 {number}</translation>
    </message>
    <message>
      <source>at most {number}</source>
      <translation>至多 {number}</translation>
    </message>
    <message>
      <source>calls on</source>
      <translation>呼吁</translation>
    </message>
    <message>
      <source>chair's statement</source>
      <translation>主席声明</translation>
    </message>
    <message>
      <source>commits</source>
      <translation>承诺</translation>
    </message>
    <message>
      <source>conflict</source>
      <translation>矛盾</translation>
    </message>
    <message>
      <source>countries</source>
      <translation>个国家</translation>
    </message>
    <message>
      <source>countries and regions</source>
      <translation>个国家和地区</translation>
    </message>
    <message>
      <source>countries invited</source>
      <translation>个受邀国家</translation>
    </message>
    <message>
      <source>countries, regions and organisations</source>
      <translation>个国家、地区和组织</translation>
    </message>
    <message>
      <source>date not stated</source>
      <translation>日期未说明</translation>
    </message>
    <message>
      <source>day and month as in the text's other days</source>
      <translation>日月次序据文中其他日期</translation>
    </message>
    <message>
      <source>day and month by the report's own date</source>
      <translation>日月次序据报道日期</translation>
    </message>
    <message>
      <source>decides</source>
      <translation>决定</translation>
    </message>
    <message>
      <source>declaration</source>
      <translation>宣言</translation>
    </message>
    <message>
      <source>describes</source>
      <translation>描述</translation>
    </message>
    <message>
      <source>different events</source>
      <translation>分属不同会议</translation>
    </message>
    <message>
      <source>facts that both give, and give alike</source>
      <translation>双方都说到的事实中说法相同的</translation>
    </message>
    <message>
      <source>guests invited</source>
      <translation>位受邀嘉宾</translation>
    </message>
    <message>
      <source>how binding</source>
      <translation>力度不同</translation>
    </message>
    <message numerus="yes">
      <source>in %n row(s)</source>
      <translation>
        <numerusform>见于 %n 行</numerusform>
      </translation>
    </message>
    <message>
      <source>initiative</source>
      <translation>倡议</translation>
    </message>
    <message>
      <source>intends</source>
      <translation>打算</translation>
    </message>
    <message>
      <source>international organisations</source>
      <translation>个国际组织</translation>
    </message>
    <message>
      <source>international organisations and multilateral mechanisms</source>
      <translation>个国际组织和多边机制</translation>
    </message>
    <message>
      <source>joined by you</source>
      <translation>您已合并</translation>
    </message>
    <message>
      <source>joint statement</source>
      <translation>联合声明</translation>
    </message>
    <message>
      <source>list of participants</source>
      <translation>参会名单</translation>
    </message>
    <message>
      <source>lists differ</source>
      <translation>名单不一</translation>
    </message>
    <message>
      <source>member states</source>
      <translation>个成员国</translation>
    </message>
    <message>
      <source>memorandum</source>
      <translation>谅解备忘录</translation>
    </message>
    <message>
      <source>more than {number}</source>
      <translation>超过 {number}</translation>
    </message>
    <message>
      <source>moved</source>
      <translation>位置不同</translation>
    </message>
    <message>
      <source>named differently</source>
      <translation>表述不同</translation>
    </message>
    <message>
      <source>news</source>
      <translation>新闻</translation>
    </message>
    <message>
      <source>not named: {names}</source>
      <translation>未列名：{names}</translation>
    </message>
    <message>
      <source>not part of the report's body: not compared</source>
      <translation>不属于报道正文：未作比较</translation>
    </message>
    <message>
      <source>not stated</source>
      <translation>未说明</translation>
    </message>
    <message>
      <source>notes</source>
      <translation>指出</translation>
    </message>
    <message>
      <source>officials of authorities</source>
      <translation>名主管部门官员</translation>
    </message>
    <message>
      <source>one says more</source>
      <translation>详略不同</translation>
    </message>
    <message>
      <source>only here</source>
      <translation>仅此处</translation>
    </message>
    <message>
      <source>only {reports}</source>
      <translation>仅 {reports}</translation>
    </message>
    <message>
      <source>open list</source>
      <translation>开放名单</translation>
    </message>
    <message>
      <source>organisations</source>
      <translation>个组织</translation>
    </message>
    <message>
      <source>originals: the engine differs</source>
      <translation>原文：程序判断不同</translation>
    </message>
    <message>
      <source>persons</source>
      <translation>人</translation>
    </message>
    <message>
      <source>plan of action</source>
      <translation>行动计划</translation>
    </message>
    <message>
      <source>press release</source>
      <translation>新闻稿</translation>
    </message>
    <message>
      <source>printed “{names}”</source>
      <translation>原文作“{names}”</translation>
    </message>
    <message>
      <source>programme</source>
      <translation>日程</translation>
    </message>
    <message>
      <source>proposes</source>
      <translation>提议</translation>
    </message>
    <message>
      <source>read in full</source>
      <translation>全文已读</translation>
    </message>
    <message>
      <source>read in part</source>
      <translation>部分已读</translation>
    </message>
    <message>
      <source>same</source>
      <translation>相同</translation>
    </message>
    <message>
      <source>same, reworded</source>
      <translation>相同，改写</translation>
    </message>
    <message>
      <source>says less</source>
      <translation>说得较少</translation>
    </message>
    <message>
      <source>says more</source>
      <translation>说得较多</translation>
    </message>
    <message>
      <source>speaker not stated</source>
      <translation>发言者未说明</translation>
    </message>
    <message>
      <source>speech</source>
      <translation>讲话</translation>
    </message>
    <message>
      <source>split by you</source>
      <translation>您已拆分</translation>
    </message>
    <message>
      <source>the month alone is stated</source>
      <translation>只写明月份</translation>
    </message>
    <message>
      <source>unclear</source>
      <translation>不明</translation>
    </message>
    <message>
      <source>verdict: {who}</source>
      <translation>裁断：{who}</translation>
    </message>
    <message>
      <source>who speaks</source>
      <translation>发言者不同</translation>
    </message>
    <message>
      <source>with {report}: {same} of {all}</source>
      <translation>与 {report}：{all} 项中 {same} 项</translation>
    </message>
    <message>
      <source>year from the report's own date</source>
      <translation>年份据报道日期</translation>
    </message>
    <message>
      <source>year from the text</source>
      <translation>年份据正文</translation>
    </message>
    <message>
      <source>year from the title</source>
      <translation>年份据标题</translation>
    </message>
    <message>
      <source>year not stated</source>
      <translation>未写明年份</translation>
    </message>
    <message>
      <source>{report} says more</source>
      <translation>{report} 说得较多</translation>
    </message>
  </context>
  <context>
    <name>CompareChoices</name>
    <message numerus="yes">
      <source>%n conflict(s)</source>
      <translation>
        <numerusform>%n 处矛盾</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n difference(s)</source>
      <translation>
        <numerusform>%n 处差异</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n of {all} report(s)</source>
      <translation>
        <numerusform>%n / {all} 篇报道</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n report(s)</source>
      <translation>
        <numerusform>%n 篇报道</numerusform>
      </translation>
    </message>
    <message>
      <source>Base</source>
      <translation>基准</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>比较</translation>
    </message>
    <message>
      <source>Compare the reports of another event</source>
      <translation>比较另一会议的报道</translation>
    </message>
    <message>
      <source>Differences only</source>
      <translation>只看差异</translation>
    </message>
    <message>
      <source>Event</source>
      <translation>会议</translation>
    </message>
    <message>
      <source>Leave out what agrees (D in the table)</source>
      <translation>隐去一致之处（在表格中按 D）</translation>
    </message>
    <message>
      <source>To the next place where the reports cannot both be right</source>
      <translation>转到下一处不可能都对的地方</translation>
    </message>
    <message>
      <source>To the next row where the engine reads the originals otherwise</source>
      <translation>到下一处程序对原文判断不同的行</translation>
    </message>
    <message>
      <source>Which reports stand side by side: two to four</source>
      <translation>并排比较哪些报道：两至四篇</translation>
    </message>
    <message>
      <source>Whose order the rows follow (B in a report's column)</source>
      <translation>各行按哪篇报道的顺序排列（在报道列中按 B）</translation>
    </message>
    <message>
      <source>difference {number} of {all}</source>
      <translation>差异 {number} / {all}</translation>
    </message>
    <message numerus="yes">
      <source>engine differs in %n row(s)</source>
      <translation>
        <numerusform>程序判断不同：%n 行</numerusform>
      </translation>
    </message>
    <message>
      <source>{count} judged</source>
      <translation>已裁断 {count} 处</translation>
    </message>
    <message>
      <source>{series} {year}</source>
      <translation>{year}年{series}</translation>
    </message>
  </context>
  <context>
    <name>CompareDetails</name>
    <message>
      <source>A few words each; the sentence itself is in the original.</source>
      <translation>各只引几个词；整句见原文。</translation>
    </message>
    <message>
      <source>Add to selection</source>
      <translation>加入选集</translation>
    </message>
    <message>
      <source>As printed</source>
      <translation>原文用词</translation>
    </message>
    <message>
      <source>Attach the original of {report}…</source>
      <translation>附上 {report} 的原文…</translation>
    </message>
    <message>
      <source>Cite as: {what}; {reports} (edition {edition}).</source>
      <translation>引用格式：{what}；{reports}（{edition} 版）。</translation>
    </message>
    <message>
      <source>Copy what the reports say, with sources</source>
      <translation>复制各篇报道所述，附出处</translation>
    </message>
    <message>
      <source>Copy with source</source>
      <translation>连同出处复制</translation>
    </message>
    <message>
      <source>In the originals</source>
      <translation>原文</translation>
    </message>
    <message>
      <source>Mark this point for export, or take it out</source>
      <translation>将此要点加入选集以便导出，或移除</translation>
    </message>
    <message>
      <source>Open {address}</source>
      <translation>打开 {address}</translation>
    </message>
    <message>
      <source>Takes up</source>
      <translation>呼应</translation>
    </message>
    <message>
      <source>The row in detail</source>
      <translation>本行详情</translation>
    </message>
    <message>
      <source>Underlined: worded otherwise; + only here; ⇄ stands elsewhere in the sentence.</source>
      <translation>下划线：措辞不同；+ 仅见于此；⇄ 在句中位置不同。</translation>
    </message>
    <message>
      <source>reworded</source>
      <translation>改写</translation>
    </message>
    <message>
      <source>same idea</source>
      <translation>同一意思</translation>
    </message>
    <message>
      <source>same wording</source>
      <translation>措辞相同</translation>
    </message>
  </context>
  <context>
    <name>CompareHeader</name>
    <message>
      <source>base</source>
      <translation>基准</translation>
    </message>
    <message>
      <source>file</source>
      <translation>文件</translation>
    </message>
  </context>
  <context>
    <name>ComparePages</name>
    <message>
      <source>Choose an event…</source>
      <translation>选择会议…</translation>
    </message>
    <message>
      <source>No event chosen</source>
      <translation>尚未选择会议</translation>
    </message>
    <message>
      <source>Nothing differs</source>
      <translation>没有差异</translation>
    </message>
    <message>
      <source>One report only</source>
      <translation>只有一篇报道</translation>
    </message>
    <message>
      <source>Open the report</source>
      <translation>打开报道</translation>
    </message>
    <message>
      <source>Show all rows</source>
      <translation>显示全部行</translation>
    </message>
    <message>
      <source>The catalogue has one report of this event, by {publisher}. With one there is nothing to compare: read it in the reader, or choose an event that has more.</source>
      <translation>目录库中关于此会议的报道只有一篇，发布者为{publisher}，无从比较。请在阅读窗格中阅读，或选择报道较多的会议。</translation>
    </message>
    <message>
      <source>The reports agree in every fact and in every row, apart from their wording.</source>
      <translation>除措辞外，各篇报道的事实和各行内容均一致。</translation>
    </message>
    <message>
      <source>The reports of one event stand side by side here: what they agree in, what they name differently, where they cannot both be right, and what only one of them says.</source>
      <translation>同一会议的各篇报道在此并排：哪些一致，哪些表述不同，哪些不可能都对，哪些只有一篇说到。</translation>
    </message>
  </context>
  <context>
    <name>CompareRows</name>
    <message numerus="yes">
      <source>%n row(s) joined. Ctrl+Z takes it back.</source>
      <translation>
        <numerusform>已合并 %n 行。按 Ctrl+Z 可撤销。</numerusform>
      </translation>
    </message>
    <message>
      <source>&amp;Take the verdict back</source>
      <translation>收回裁断(&amp;T)</translation>
    </message>
    <message>
      <source>&amp;{report} is right</source>
      <translation>&amp;{report} 对</translation>
    </message>
    <message>
      <source>Add this point to the selection</source>
      <translation>将此要点加入选集</translation>
    </message>
    <message>
      <source>All of them (&amp;1)</source>
      <translation>都对(&amp;1)</translation>
    </message>
    <message>
      <source>All that {report} says here (&amp;0)</source>
      <translation>{report} 在此行的全部内容 (&amp;0)</translation>
    </message>
    <message>
      <source>As the engine has it again. Ctrl+Z takes this back.</source>
      <translation>已恢复程序的判断。按 Ctrl+Z 可撤销。</translation>
    </message>
    <message>
      <source>Attach its original…</source>
      <translation>附上其原文…</translation>
    </message>
    <message>
      <source>Both (&amp;1)</source>
      <translation>两者都对(&amp;1)</translation>
    </message>
    <message>
      <source>Copy rows</source>
      <translation>复制行</translation>
    </message>
    <message>
      <source>Go to the cell of a report whose words do not belong in this row.</source>
      <translation>请先移到不属于这一行的那篇报道的单元格。</translation>
    </message>
    <message>
      <source>Join with another row</source>
      <translation>与另一行合并</translation>
    </message>
    <message>
      <source>Make this report the base</source>
      <translation>以此报道为基准</translation>
    </message>
    <message>
      <source>Nothing is to be joined any more.</source>
      <translation>已取消待合并的行。</translation>
    </message>
    <message>
      <source>Nothing of yours is in this row.</source>
      <translation>这一行没有您的改动。</translation>
    </message>
    <message>
      <source>Only rows of what the reports say can be joined.</source>
      <translation>只有“各方所述”的行可以合并。</translation>
    </message>
    <message>
      <source>Only rows of what the reports say can be split.</source>
      <translation>只有“各方所述”的行可以拆分。</translation>
    </message>
    <message>
      <source>Open in the reader</source>
      <translation>在阅读窗格中打开</translation>
    </message>
    <message>
      <source>Split from this row</source>
      <translation>从这一行拆出</translation>
    </message>
    <message>
      <source>Split. Ctrl+Z takes it back.</source>
      <translation>已拆分。按 Ctrl+Z 可撤销。</translation>
    </message>
    <message>
      <source>Take back what you said of this row</source>
      <translation>撤回您对这一行的改动</translation>
    </message>
    <message>
      <source>The verdict is taken back. Ctrl+Z gives it again.</source>
      <translation>已撤回裁断。按 Ctrl+Z 可恢复。</translation>
    </message>
    <message>
      <source>To be joined: “{row}”. Go to the other row and press J again.</source>
      <translation>待合并：“{row}”。请移到另一行，再按一次 J。</translation>
    </message>
    <message>
      <source>Unclear (&amp;0)</source>
      <translation>不明(&amp;0)</translation>
    </message>
    <message>
      <source>Undo {deed}</source>
      <translation>撤销{deed}</translation>
    </message>
    <message>
      <source>Which statement leaves the row?</source>
      <translation>从这一行拆出哪一条陈述？</translation>
    </message>
    <message>
      <source>Who is right?</source>
      <translation>谁对？</translation>
    </message>
    <message>
      <source>Write the &amp;reason…</source>
      <translation>写下理由…(&amp;R)</translation>
    </message>
  </context>
  <context>
    <name>CompareStrip</name>
    <message>
      <source>Where the differences are</source>
      <translation>差异所在位置</translation>
    </message>
  </context>
  <context>
    <name>CompareTable</name>
    <message numerus="yes">
      <source>%n row(s) copied</source>
      <translation>
        <numerusform>已复制 %n 行</numerusform>
      </translation>
    </message>
    <message>
      <source>Point</source>
      <translation>要点</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>状态</translation>
    </message>
    <message>
      <source>What the reports say, row by row</source>
      <translation>各篇报道所述，逐行对照</translation>
    </message>
  </context>
  <context>
    <name>CompareVerdicts</name>
    <message>
      <source>Undone: {deed}</source>
      <translation>已撤销：{deed}</translation>
    </message>
    <message>
      <source>the joining</source>
      <translation>合并</translation>
    </message>
    <message>
      <source>the splitting</source>
      <translation>拆分</translation>
    </message>
    <message>
      <source>the taking back</source>
      <translation>收回</translation>
    </message>
    <message>
      <source>the verdict</source>
      <translation>裁断</translation>
    </message>
  </context>
  <context>
    <name>CompareView</name>
    <message numerus="yes">
      <source>%n more marked: one event, or two to four reports, are compared at a time.</source>
      <translation>
        <numerusform>另有 %n 项被标记：每次只比较一场会议，或二至四篇报道。</numerusform>
      </translation>
    </message>
    <message>
      <source>Difference {number}</source>
      <translation>差异 {number}</translation>
    </message>
    <message>
      <source>Row {number}</source>
      <translation>第 {number} 行</translation>
    </message>
  </context>
  <context>
    <name>ComparisonModel</name>
    <message>
      <source>Facts first</source>
      <translation>先列事实</translation>
    </message>
    <message>
      <source>also in {others}</source>
      <translation>亦见于 {others}</translation>
    </message>
    <message>
      <source>another script: the facts alone are compared, the extra “multilingual” is missing</source>
      <translation>文字不同：仅比较事实，未安装附加组件 “multilingual”</translation>
    </message>
    <message>
      <source>facts alone</source>
      <translation>仅比较事实</translation>
    </message>
  </context>
  <context>
    <name>Context</name>
    <message numerus="yes">
      <source>%n search(es) brought back</source>
      <translation>
        <numerusform>已恢复 %n 条搜索</numerusform>
      </translation>
    </message>
    <message>
      <source>&amp;Open</source>
      <translation>打开(&amp;O)</translation>
    </message>
    <message>
      <source>Copied</source>
      <translation>已复制</translation>
    </message>
    <message>
      <source>Searches made lately forgotten; the menu Search brings them back</source>
      <translation>最近的搜索已清除；可在“搜索”菜单中恢复</translation>
    </message>
  </context>
  <context>
    <name>ContextTable</name>
    <message numerus="yes">
      <source>%n line(s) copied</source>
      <translation>
        <numerusform>已复制 %n 行</numerusform>
      </translation>
    </message>
    <message>
      <source>Columns</source>
      <translation>列</translation>
    </message>
    <message>
      <source>Hits in context</source>
      <translation>上下文中的结果</translation>
    </message>
  </context>
  <context>
    <name>Contexts</name>
    <message>
      <source>After</source>
      <translation>后文</translation>
    </message>
    <message>
      <source>Before</source>
      <translation>前文</translation>
    </message>
    <message>
      <source>Hit</source>
      <translation>关键词</translation>
    </message>
    <message>
      <source>In the order found (Ctrl+Up)</source>
      <translation>按找到的顺序（Ctrl+↑）</translation>
    </message>
    <message>
      <source>Sort by the words after the hit (Ctrl+Right)</source>
      <translation>按后文词语排序（Ctrl+→）</translation>
    </message>
    <message>
      <source>Sort by the words before the hit (Ctrl+Left)</source>
      <translation>按前文词语排序（Ctrl+←）</translation>
    </message>
    <message>
      <source>Where</source>
      <translation>出处</translation>
    </message>
  </context>
  <context>
    <name>Correction</name>
    <message>
      <source>Request a correction</source>
      <translation>申请更正</translation>
    </message>
  </context>
  <context>
    <name>CorrectionDialog</name>
    <message>
      <source>A page's address, or a report and its passage, such as 3.2</source>
      <translation>网页地址，或报道及其段落（如 3.2）</translation>
    </message>
    <message>
      <source>Entry</source>
      <translation>条目</translation>
    </message>
    <message>
      <source>How one can see it</source>
      <translation>依据</translation>
    </message>
    <message>
      <source>It should be</source>
      <translation>应为</translation>
    </message>
    <message>
      <source>Save request…</source>
      <translation>保存申请…</translation>
    </message>
    <message>
      <source>Save the request as a file</source>
      <translation>将申请保存为文件</translation>
    </message>
    <message>
      <source>The catalogue says</source>
      <translation>目录库的说法</translation>
    </message>
    <message>
      <source>The request is saved as a file that anyone can read; nothing is sent. Pass it on to those who keep the catalogue: CONTRIBUTING.md, under Corrections, says to whom.</source>
      <translation>申请保存为任何人都能读的文件，不会发送任何内容。请将文件转交目录库的维护者：CONTRIBUTING.md 的“Corrections”一节说明交给谁。</translation>
    </message>
    <message>
      <source>What is wrong</source>
      <translation>何处有误</translation>
    </message>
    <message>
      <source>Written: {file}. Nothing was sent.</source>
      <translation>已写入：{file}。未发送任何内容。</translation>
    </message>
    <message>
      <source>the entry as a whole</source>
      <translation>整个条目</translation>
    </message>
    <message>
      <source>{title}
{address} · edition {date} ({hash})</source>
      <translation>{title}
{address} · 版本 {date}（{hash}）</translation>
    </message>
  </context>
  <context>
    <name>Counts</name>
    <message numerus="yes">
      <source>%n clause(s)</source>
      <translation>
        <numerusform>%n 个条款</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n event(s)</source>
      <translation>
        <numerusform>%n 场会议</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n report(s)</source>
      <translation>
        <numerusform>%n 篇报道</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>CrashDialog</name>
    <message>
      <source>Copy</source>
      <translation>复制</translation>
    </message>
    <message>
      <source>Copy the report</source>
      <translation>复制报告</translation>
    </message>
    <message>
      <source>End the program</source>
      <translation>结束程序</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>退出</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>报告</translation>
    </message>
    <message>
      <source>Save the report</source>
      <translation>保存报告</translation>
    </message>
    <message>
      <source>Save the report as a text file</source>
      <translation>将报告保存为文本文件</translation>
    </message>
    <message>
      <source>Save…</source>
      <translation>保存…</translation>
    </message>
    <message>
      <source>The program made a mistake</source>
      <translation>程序出错</translation>
    </message>
    <message>
      <source>Your data is as it was after the last finished deed. This report was not sent anywhere. It may hold names of your files: take out what you do not want to pass on, then copy or save it.</source>
      <translation>您的数据保持在上一次完成操作后的状态。本报告未发送到任何地方。其中可能含有您的文件名：请先删去不愿透露的内容，再复制或保存。</translation>
    </message>
  </context>
  <context>
    <name>Days</name>
    <message>
      <source>MMM yyyy</source>
      <translation>yyyy年M月</translation>
    </message>
    <message>
      <source>MMMM yyyy</source>
      <translation>yyyy年M月</translation>
    </message>
    <message>
      <source>d MMM yyyy</source>
      <translation>yyyy年M月d日</translation>
    </message>
    <message>
      <source>d MMMM yyyy</source>
      <translation>yyyy年M月d日</translation>
    </message>
  </context>
  <context>
    <name>DaysKnown</name>
    <message>
      <source>d</source>
      <translation>d日</translation>
    </message>
  </context>
  <context>
    <name>DaysOfMonth</name>
    <message>
      <source>d</source>
      <translation>yyyy年M月d日</translation>
    </message>
    <message>
      <source>d MMM yyyy</source>
      <translation>d日</translation>
    </message>
    <message>
      <source>d MMMM yyyy</source>
      <translation>d日</translation>
    </message>
  </context>
  <context>
    <name>DaysOfYear</name>
    <message>
      <source>d MMM</source>
      <translation>yyyy年M月d日</translation>
    </message>
    <message>
      <source>d MMM yyyy</source>
      <translation>M月d日</translation>
    </message>
  </context>
  <context>
    <name>Deeds</name>
    <message numerus="yes">
      <source>%n citation(s) copied</source>
      <translation>
        <numerusform>已复制 %n 条引文</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n entry(s) copied with source</source>
      <translation>
        <numerusform>已连同出处复制 %n 个条目</numerusform>
      </translation>
    </message>
    <message>
      <source>Size {} %</source>
      <translation>大小 {}%</translation>
    </message>
  </context>
  <context>
    <name>Dialog</name>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Close (Esc)</source>
      <translation>关闭（Esc）</translation>
    </message>
  </context>
  <context>
    <name>EntryMenu</name>
    <message>
      <source>Copy &amp;rows</source>
      <translation>复制行(&amp;R)</translation>
    </message>
  </context>
  <context>
    <name>EntryWriter</name>
    <message>
      <source>Address</source>
      <translation>地址</translation>
    </message>
    <message>
      <source>Adopted</source>
      <translation>通过日期</translation>
    </message>
    <message>
      <source>Adopted by</source>
      <translation>通过者</translation>
    </message>
    <message>
      <source>Also typed as</source>
      <translation>其他输入词</translation>
    </message>
    <message>
      <source>Binding</source>
      <translation>有无约束力</translation>
    </message>
    <message>
      <source>By</source>
      <translation>通过机构</translation>
    </message>
    <message>
      <source>Captured</source>
      <translation>采集日期</translation>
    </message>
    <message>
      <source>Clauses</source>
      <translation>条款</translation>
    </message>
    <message>
      <source>Compared on</source>
      <translation>比较要点</translation>
    </message>
    <message>
      <source>Covered</source>
      <translation>收录范围</translation>
    </message>
    <message>
      <source>Dated</source>
      <translation>文件日期</translation>
    </message>
    <message>
      <source>Derives from</source>
      <translation>来源关系</translation>
    </message>
    <message>
      <source>Drift, in our own reading</source>
      <translation>变化（本目录的解读）</translation>
    </message>
    <message>
      <source>Event</source>
      <translation>会议</translation>
    </message>
    <message>
      <source>Events</source>
      <translation>会议</translation>
    </message>
    <message>
      <source>Force</source>
      <translation>力度</translation>
    </message>
    <message>
      <source>Frameworks cited</source>
      <translation>援引的框架文件</translation>
    </message>
    <message>
      <source>GCM objectives</source>
      <translation>《移民问题全球契约》目标</translation>
    </message>
    <message>
      <source>How the day is known</source>
      <translation>日期依据</translation>
    </message>
    <message>
      <source>In Chinese</source>
      <translation>中文</translation>
    </message>
    <message>
      <source>In English</source>
      <translation>英文</translation>
    </message>
    <message>
      <source>Instrument</source>
      <translation>文件</translation>
    </message>
    <message>
      <source>Issued by</source>
      <translation>发布者</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>类型</translation>
    </message>
    <message>
      <source>Languages seen</source>
      <translation>所见语言</translation>
    </message>
    <message>
      <source>Left out of its body</source>
      <translation>正文以外略去的内容</translation>
    </message>
    <message>
      <source>No later passage is recorded that takes it up; most later reports were read in part only.</source>
      <translation>没有记录到后来的呼应；后来的报道大多只读了一部分。</translation>
    </message>
    <message>
      <source>Our own mapping; labels of the UN Network on Migration</source>
      <translation>对应关系由本目录库作出；目标名称采用联合国移民问题网络的说法</translation>
    </message>
    <message>
      <source>Published</source>
      <translation>发布日期</translation>
    </message>
    <message>
      <source>Publisher</source>
      <translation>发布者</translation>
    </message>
    <message>
      <source>Read</source>
      <translation>阅读程度</translation>
    </message>
    <message>
      <source>Renderings</source>
      <translation>各种表述</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>报道</translation>
    </message>
    <message numerus="yes">
      <source>Reports (%n)</source>
      <translation>
        <numerusform>报道（%n）</numerusform>
      </translation>
    </message>
    <message>
      <source>Rests on</source>
      <translation>归为系列的依据</translation>
    </message>
    <message>
      <source>SDG targets</source>
      <translation>可持续发展目标具体目标</translation>
    </message>
    <message>
      <source>Series</source>
      <translation>系列</translation>
    </message>
    <message>
      <source>Short</source>
      <translation>简称</translation>
    </message>
    <message>
      <source>Speaker</source>
      <translation>发言者</translation>
    </message>
    <message>
      <source>Standing</source>
      <translation>文件性质</translation>
    </message>
    <message>
      <source>Symbol</source>
      <translation>文号</translation>
    </message>
    <message>
      <source>Taken up later</source>
      <translation>后来的呼应</translation>
    </message>
    <message>
      <source>Takes up</source>
      <translation>呼应</translation>
    </message>
    <message>
      <source>To whom</source>
      <translation>对象</translation>
    </message>
    <message>
      <source>Topics</source>
      <translation>主题</translation>
    </message>
    <message>
      <source>Voice</source>
      <translation>发布方身份</translation>
    </message>
    <message>
      <source>What it gives</source>
      <translation>所载事实</translation>
    </message>
    <message>
      <source>What it is reported to say</source>
      <translation>报道所载其发言</translation>
    </message>
    <message>
      <source>What it says</source>
      <translation>内容</translation>
    </message>
    <message>
      <source>What reports say</source>
      <translation>报道所述</translation>
    </message>
    <message>
      <source>What the reports say</source>
      <translation>各篇报道所述</translation>
    </message>
    <message numerus="yes">
      <source>and %n more, below</source>
      <translation>
        <numerusform>另有 %n 种，见下文</numerusform>
      </translation>
    </message>
    <message>
      <source>checked {day}</source>
      <translation>核对于{day}</translation>
    </message>
    <message>
      <source>copy of</source>
      <translation>转载自</translation>
    </message>
    <message>
      <source>no</source>
      <translation>无</translation>
    </message>
    <message>
      <source>none fits</source>
      <translation>无对应目标</translation>
    </message>
    <message>
      <source>not stated</source>
      <translation>未说明</translation>
    </message>
    <message>
      <source>speaker not stated</source>
      <translation>发言者未说明</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>有</translation>
    </message>
  </context>
  <context>
    <name>Export</name>
    <message numerus="yes">
      <source>%n hit(s) written: {file}</source>
      <translation>
        <numerusform>已写入 %n 条结果：{file}</numerusform>
      </translation>
    </message>
    <message>
      <source>Export</source>
      <translation>导出</translation>
    </message>
    <message>
      <source>Export all hits</source>
      <translation>导出全部结果</translation>
    </message>
    <message>
      <source>Export all notes</source>
      <translation>导出全部笔记</translation>
    </message>
    <message>
      <source>Written: {}</source>
      <translation>已写入：{}</translation>
    </message>
    <message numerus="yes">
      <source>contexts in the best %n entry(s) only</source>
      <translation>
        <numerusform>仅限最相关的 %n 个条目中的上下文</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ExportDialog</name>
    <message>
      <source>Choose a file, and write it</source>
      <translation>选择文件并写入</translation>
    </message>
    <message>
      <source>Citations</source>
      <translation>引文格式</translation>
    </message>
    <message>
      <source>Day of export</source>
      <translation>导出日期</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>导出</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>格式</translation>
    </message>
    <message>
      <source>PDF</source>
      <translation>PDF</translation>
    </message>
    <message>
      <source>Paper</source>
      <translation>纸张</translation>
    </message>
    <message>
      <source>Save as…</source>
      <translation>另存为…</translation>
    </message>
    <message>
      <source>The document's title</source>
      <translation>文档的标题</translation>
    </message>
    <message numerus="yes">
      <source>The selection: %n entry(s)</source>
      <translation>
        <numerusform>选集：%n 个条目</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>This comparison of %n report(s)</source>
      <translation>
        <numerusform>当前比较：%n 篇报道</numerusform>
      </translation>
    </message>
    <message>
      <source>Title</source>
      <translation>标题</translation>
    </message>
    <message numerus="yes">
      <source>What is open or marked: %n entry(s)</source>
      <translation>
        <numerusform>当前打开或选中的：%n 个条目</numerusform>
      </translation>
    </message>
    <message>
      <source>Without a day, the same selection and edition make the same file.</source>
      <translation>不显示日期时，相同的选集和版本生成相同的文件。</translation>
    </message>
    <message>
      <source>as in the program</source>
      <translation>与程序中相同</translation>
    </message>
    <message>
      <source>made from the first entry</source>
      <translation>取自首个条目</translation>
    </message>
    <message>
      <source>not printed</source>
      <translation>不显示</translation>
    </message>
    <message>
      <source>pages alone</source>
      <translation>仅页面</translation>
    </message>
    <message>
      <source>printed: today</source>
      <translation>显示：今天</translation>
    </message>
    <message>
      <source>with CSV, JSON and CSL-JSON inside</source>
      <translation>内附 CSV、JSON 和 CSL-JSON</translation>
    </message>
  </context>
  <context>
    <name>FacetList</name>
    <message>
      <source>Hits are counted here by kind, event, publisher and more.</source>
      <translation>此处按类型、会议、发布者等统计结果。</translation>
    </message>
    <message>
      <source>Narrow the results</source>
      <translation>缩小结果范围</translation>
    </message>
  </context>
  <context>
    <name>FindBar</name>
    <message>
      <source>Close (Esc)</source>
      <translation>关闭（Esc）</translation>
    </message>
    <message>
      <source>Find in this entry</source>
      <translation>在此条目中查找</translation>
    </message>
    <message>
      <source>Next place (F3)</source>
      <translation>下一处（F3）</translation>
    </message>
    <message>
      <source>Previous place (Shift+F3)</source>
      <translation>上一处（Shift+F3）</translation>
    </message>
    <message>
      <source>not found</source>
      <translation>未找到</translation>
    </message>
    <message>
      <source>{at} of {all}</source>
      <translation>{at} / {all}</translation>
    </message>
  </context>
  <context>
    <name>GridTable</name>
    <message>
      <source>Copy the &amp;grid</source>
      <translation>复制表格(&amp;G)</translation>
    </message>
    <message>
      <source>Grid copied</source>
      <translation>表格已复制</translation>
    </message>
    <message>
      <source>Show what is &amp;behind the figure</source>
      <translation>显示该数字所指的内容(&amp;B)</translation>
    </message>
    <message>
      <source>Topics by instruments and later events</source>
      <translation>主题与文件及后来会议对照表</translation>
    </message>
  </context>
  <context>
    <name>Handbook</name>
    <message>
      <source>Contents</source>
      <translation>目录</translation>
    </message>
    <message>
      <source>Handbook</source>
      <translation>使用手册</translation>
    </message>
  </context>
  <context>
    <name>HealthReport</name>
    <message>
      <source>Conflicts between reports</source>
      <translation>报道之间的矛盾</translation>
    </message>
    <message>
      <source>Conflicts without a line on why</source>
      <translation>未说明缘由的矛盾</translation>
    </message>
    <message>
      <source>Data health</source>
      <translation>数据状况</translation>
    </message>
    <message>
      <source>Events without a report</source>
      <translation>没有报道的会议</translation>
    </message>
    <message>
      <source>Facts that one report alone gives</source>
      <translation>仅见于一篇报道的事实</translation>
    </message>
    <message>
      <source>Names without a Chinese form</source>
      <translation>没有中文名的条目</translation>
    </message>
    <message>
      <source>Read in full, without a fingerprint</source>
      <translation>全文已读而无指纹的报道</translation>
    </message>
    <message>
      <source>Reports not read in full</source>
      <translation>未全文读过的报道</translation>
    </message>
    <message>
      <source>Surveying the catalogue…</source>
      <translation>正在检查目录库…</translation>
    </message>
    <message>
      <source>and {count} more: migbrowser catalogue health lists all</source>
      <translation>另有 {count} 项；migbrowser catalogue health 列出全部</translation>
    </message>
    <message>
      <source>attendance</source>
      <translation>出席记录</translation>
    </message>
    <message>
      <source>clauses</source>
      <translation>条款</translation>
    </message>
    <message>
      <source>echoes</source>
      <translation>呼应</translation>
    </message>
    <message>
      <source>edition</source>
      <translation>版本</translation>
    </message>
    <message>
      <source>entries</source>
      <translation>条目</translation>
    </message>
    <message>
      <source>events</source>
      <translation>会议</translation>
    </message>
    <message>
      <source>facts</source>
      <translation>事实</translation>
    </message>
    <message>
      <source>formulae</source>
      <translation>提法</translation>
    </message>
    <message>
      <source>frameworks</source>
      <translation>框架</translation>
    </message>
    <message>
      <source>instruments</source>
      <translation>文件</translation>
    </message>
    <message>
      <source>judged by you</source>
      <translation>您已裁断</translation>
    </message>
    <message>
      <source>none</source>
      <translation>无</translation>
    </message>
    <message>
      <source>not read on a point</source>
      <translation>要点未读</translation>
    </message>
    <message>
      <source>parties</source>
      <translation>参与方</translation>
    </message>
    <message>
      <source>points</source>
      <translation>要点</translation>
    </message>
    <message>
      <source>reports</source>
      <translation>报道</translation>
    </message>
    <message>
      <source>series</source>
      <translation>系列</translation>
    </message>
    <message>
      <source>silent on a point</source>
      <translation>要点未提及</translation>
    </message>
    <message>
      <source>statements</source>
      <translation>陈述</translation>
    </message>
    <message>
      <source>topics</source>
      <translation>主题</translation>
    </message>
  </context>
  <context>
    <name>HitMarks</name>
    <message>
      <source>Hit {at} of {all} in this entry</source>
      <translation>本条目第 {at} 处，共 {all} 处</translation>
    </message>
  </context>
  <context>
    <name>HitSteps</name>
    <message>
      <source>This is the first hit</source>
      <translation>已是第一条结果</translation>
    </message>
    <message>
      <source>This is the last hit</source>
      <translation>已是最后一条结果</translation>
    </message>
  </context>
  <context>
    <name>Languages</name>
    <message>
      <source>Arabic</source>
      <translation>阿拉伯语</translation>
    </message>
    <message>
      <source>Bengali</source>
      <translation>孟加拉语</translation>
    </message>
    <message>
      <source>Burmese</source>
      <translation>缅甸语</translation>
    </message>
    <message>
      <source>Chinese</source>
      <translation>中文</translation>
    </message>
    <message>
      <source>Chinese (simplified)</source>
      <translation>简体中文</translation>
    </message>
    <message>
      <source>Chinese (traditional)</source>
      <translation>繁体中文</translation>
    </message>
    <message>
      <source>English</source>
      <translation>英语</translation>
    </message>
    <message>
      <source>French</source>
      <translation>法语</translation>
    </message>
    <message>
      <source>German</source>
      <translation>德语</translation>
    </message>
    <message>
      <source>Hindi</source>
      <translation>印地语</translation>
    </message>
    <message>
      <source>Indonesian</source>
      <translation>印度尼西亚语</translation>
    </message>
    <message>
      <source>Italian</source>
      <translation>意大利语</translation>
    </message>
    <message>
      <source>Japanese</source>
      <translation>日语</translation>
    </message>
    <message>
      <source>Khmer</source>
      <translation>高棉语</translation>
    </message>
    <message>
      <source>Korean</source>
      <translation>韩语</translation>
    </message>
    <message>
      <source>Lao</source>
      <translation>老挝语</translation>
    </message>
    <message>
      <source>Malay</source>
      <translation>马来语</translation>
    </message>
    <message>
      <source>Persian</source>
      <translation>波斯语</translation>
    </message>
    <message>
      <source>Portuguese</source>
      <translation>葡萄牙语</translation>
    </message>
    <message>
      <source>Russian</source>
      <translation>俄语</translation>
    </message>
    <message>
      <source>Spanish</source>
      <translation>西班牙语</translation>
    </message>
    <message>
      <source>Tagalog</source>
      <translation>他加禄语</translation>
    </message>
    <message>
      <source>Thai</source>
      <translation>泰语</translation>
    </message>
    <message>
      <source>Urdu</source>
      <translation>乌尔都语</translation>
    </message>
    <message>
      <source>Vietnamese</source>
      <translation>越南语</translation>
    </message>
  </context>
  <context>
    <name>Line</name>
    <message>
      <source>No entry yet, only your own words</source>
      <translation>尚无条目，只有您自己的文字</translation>
    </message>
    <message>
      <source>Nothing selected yet: Ctrl+D adds what you are looking at</source>
      <translation>选集为空：按 Ctrl+D 加入当前所看的条目</translation>
    </message>
  </context>
  <context>
    <name>LongChoice</name>
    <message>
      <source>Type a part of the name</source>
      <translation>输入名称的一部分</translation>
    </message>
    <message>
      <source>{name}: type a part of it</source>
      <translation>{name}：输入其中一部分</translation>
    </message>
  </context>
  <context>
    <name>Markdown</name>
    <message>
      <source>A long note: shown as it was typed.</source>
      <translation>笔记较长：按输入原样显示。</translation>
    </message>
    <message>
      <source>[picture not shown: {name}]</source>
      <translation>[图片未显示：{name}]</translation>
    </message>
  </context>
  <context>
    <name>Menus</name>
    <message>
      <source>&amp;Edit</source>
      <translation>编辑(&amp;E)</translation>
    </message>
    <message>
      <source>&amp;File</source>
      <translation>文件(&amp;F)</translation>
    </message>
    <message>
      <source>&amp;Go</source>
      <translation>转到(&amp;G)</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>帮助(&amp;H)</translation>
    </message>
    <message>
      <source>&amp;Search</source>
      <translation>搜索(&amp;S)</translation>
    </message>
    <message>
      <source>&amp;Tools</source>
      <translation>工具(&amp;T)</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>视图(&amp;V)</translation>
    </message>
  </context>
  <context>
    <name>MessageBar</name>
    <message>
      <source>Message</source>
      <translation>消息</translation>
    </message>
    <message>
      <source>Put this message away</source>
      <translation>收起此消息</translation>
    </message>
  </context>
  <context>
    <name>NameDialog</name>
    <message>
      <source>OK</source>
      <translation>确定</translation>
    </message>
  </context>
  <context>
    <name>NeighbourLine</name>
    <message>
      <source>{number} of {all} in this instrument</source>
      <translation>本文件第 {number} / {all} 条</translation>
    </message>
    <message>
      <source>{number} of {all} in this report</source>
      <translation>本报道第 {number} / {all} 条</translation>
    </message>
  </context>
  <context>
    <name>NoteEditor</name>
    <message>
      <source>Note in Markdown</source>
      <translation>Markdown 笔记</translation>
    </message>
    <message>
      <source>What you think of it. Markdown: *emphasis*, - list, migbrowser:address</source>
      <translation>写下您的看法。Markdown：*强调*、- 列表、migbrowser:地址</translation>
    </message>
  </context>
  <context>
    <name>NotePane</name>
    <message>
      <source>Close the note (Esc)</source>
      <translation>关闭笔记（Esc）</translation>
    </message>
    <message>
      <source>Not taken in: a note has room for {most} letters. The rest fits on another entry.</source>
      <translation>未写入：一条笔记最多容纳 {most} 个字符。其余内容可写在其他条目的笔记中。</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>笔记</translation>
    </message>
    <message>
      <source>Read</source>
      <translation>阅读</translation>
    </message>
    <message>
      <source>Read the note (Esc)</source>
      <translation>阅读笔记（Esc）</translation>
    </message>
    <message>
      <source>Write</source>
      <translation>书写</translation>
    </message>
    <message>
      <source>full</source>
      <translation>已满</translation>
    </message>
    <message>
      <source>kept</source>
      <translation>已保存</translation>
    </message>
    <message>
      <source>no note</source>
      <translation>无笔记</translation>
    </message>
    <message>
      <source>not kept</source>
      <translation>未保存</translation>
    </message>
    <message>
      <source>typing</source>
      <translation>输入中</translation>
    </message>
  </context>
  <context>
    <name>NoteText</name>
    <message>
      <source>Note</source>
      <translation>笔记</translation>
    </message>
  </context>
  <context>
    <name>OpenFiles</name>
    <message>
      <source>All files (*)</source>
      <translation>所有文件 (*)</translation>
    </message>
    <message>
      <source>Choose two files or more: mark them with Ctrl.</source>
      <translation>请选择两个以上的文件：按住 Ctrl 键选取。</translation>
    </message>
    <message>
      <source>Compare files</source>
      <translation>比较文件</translation>
    </message>
    <message>
      <source>Plain text and web pages (*.txt *.text *.md *.html *.htm)</source>
      <translation>纯文本和网页 (*.txt *.text *.md *.html *.htm)</translation>
    </message>
  </context>
  <context>
    <name>PageList</name>
    <message>
      <source>Pages</source>
      <translation>页面</translation>
    </message>
  </context>
  <context>
    <name>Pages</name>
    <message>
      <source>Page {number} of {count}</source>
      <translation>第 {number} 页，共 {count} 页</translation>
    </message>
  </context>
  <context>
    <name>PaletteDialog</name>
    <message>
      <source>A title, a name, an address, or what you want to do</source>
      <translation>标题、名称、地址，或要执行的操作</translation>
    </message>
    <message>
      <source>Found</source>
      <translation>找到</translation>
    </message>
    <message>
      <source>Go to anything</source>
      <translation>转到任意条目</translation>
    </message>
  </context>
  <context>
    <name>Participants</name>
    <message>
      <source> or </source>
      <translation>或</translation>
    </message>
    <message numerus="yes">
      <source>%n organisation(s)</source>
      <translation>
        <numerusform>%n 个组织</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n person(s)</source>
      <translation>
        <numerusform>%n 人</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n place(s)</source>
      <translation>
        <numerusform>%n 个地方</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n state(s)</source>
      <translation>
        <numerusform>%n 个国家</numerusform>
      </translation>
    </message>
    <message>
      <source>ASEAN</source>
      <translation>东盟</translation>
    </message>
    <message>
      <source>ASEAN at some of these events</source>
      <translation>在其中部分会议时为东盟成员</translation>
    </message>
    <message>
      <source>At</source>
      <translation>段落</translation>
    </message>
    <message>
      <source>Click to open it</source>
      <translation>点击打开</translation>
    </message>
    <message>
      <source>Event</source>
      <translation>会议</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>语言</translation>
    </message>
    <message>
      <source>List</source>
      <translation>名单</translation>
    </message>
    <message>
      <source>Mode</source>
      <translation>方式</translation>
    </message>
    <message>
      <source>Named, and stated by reports</source>
      <translation>列名数与报道所称数</translation>
    </message>
    <message>
      <source>No report states a number.</source>
      <translation>没有报道给出数字。</translation>
    </message>
    <message>
      <source>Organisations</source>
      <translation>组织</translation>
    </message>
    <message>
      <source>Party</source>
      <translation>参与方</translation>
    </message>
    <message>
      <source>Persons</source>
      <translation>人员</translation>
    </message>
    <message>
      <source>Places</source>
      <translation>地方</translation>
    </message>
    <message>
      <source>Printed as</source>
      <translation>原文用名</translation>
    </message>
    <message>
      <source>Region not stated</source>
      <translation>地区未说明</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>报道</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>角色</translation>
    </message>
    <message>
      <source>States</source>
      <translation>国家</translation>
    </message>
    <message>
      <source>absent from a closed list read in full</source>
      <translation>未列入全文已读的封闭名单</translation>
    </message>
    <message>
      <source>attended</source>
      <translation>出席</translation>
    </message>
    <message>
      <source>attending</source>
      <translation>出席</translation>
    </message>
    <message>
      <source>by video</source>
      <translation>视频参会</translation>
    </message>
    <message>
      <source>chair</source>
      <translation>主席</translation>
    </message>
    <message>
      <source>closed</source>
      <translation>封闭</translation>
    </message>
    <message>
      <source>countries and regions stated</source>
      <translation>所称国家和地区数</translation>
    </message>
    <message>
      <source>head of delegation</source>
      <translation>代表团团长</translation>
    </message>
    <message>
      <source>host</source>
      <translation>主办方</translation>
    </message>
    <message>
      <source>in person</source>
      <translation>现场参会</translation>
    </message>
    <message>
      <source>member of a delegation</source>
      <translation>代表团成员</translation>
    </message>
    <message>
      <source>member of {body} since {day}</source>
      <translation>自 {day} 起为 {body} 成员</translation>
    </message>
    <message>
      <source>not in the list of {publisher}, which is closed and was read in full</source>
      <translation>未列入{publisher}的名单；该名单为封闭名单，全文已读</translation>
    </message>
    <message>
      <source>not named; nothing follows from that</source>
      <translation>未列名；不能由此得出任何结论</translation>
    </message>
    <message>
      <source>not stated</source>
      <translation>未说明</translation>
    </message>
    <message>
      <source>observer</source>
      <translation>观察员</translation>
    </message>
    <message>
      <source>open</source>
      <translation>开放</translation>
    </message>
    <message>
      <source>opening speaker</source>
      <translation>开幕致辞人</translation>
    </message>
    <message>
      <source>organisations stated</source>
      <translation>所称组织数</translation>
    </message>
    <message>
      <source>organiser</source>
      <translation>组织方</translation>
    </message>
    <message>
      <source>persons stated</source>
      <translation>所称人数</translation>
    </message>
    <message>
      <source>reports disagree</source>
      <translation>各报道不一致</translation>
    </message>
    <message>
      <source>speaker</source>
      <translation>发言者</translation>
    </message>
    <message>
      <source>stated: {printed} ({publisher}, {passage}), names {count}</source>
      <translation>报道所称：{printed}（{publisher}，{passage}），其中列名 {count} 个</translation>
    </message>
    <message>
      <source>{did}, according to {publisher} as “{printed}” ({passage})</source>
      <translation>{did}；据{publisher}，原文作“{printed}”（{passage}）</translation>
    </message>
    <message>
      <source>{named} named, {stated} stated</source>
      <translation>列名 {named}，报道称 {stated}</translation>
    </message>
    <message>
      <source>{region}, not ASEAN</source>
      <translation>{region}，非东盟成员</translation>
    </message>
    <message>
      <source>{series} {year}</source>
      <translation>{year}年{series}</translation>
    </message>
    <message>
      <source>{what} named: {count}</source>
      <translation>列名的{what}：{count}</translation>
    </message>
  </context>
  <context>
    <name>ParticipantsSide</name>
    <message>
      <source>Attendance in this cell</source>
      <translation>此格的出席情况</translation>
    </message>
    <message>
      <source>Beside the matrix</source>
      <translation>出席表旁</translation>
    </message>
    <message>
      <source>Cell</source>
      <translation>单元格</translation>
    </message>
    <message>
      <source>Choose a cell to see which report says what.</source>
      <translation>选择一格，查看哪篇报道怎么说。</translation>
    </message>
    <message>
      <source>Details of the matrix</source>
      <translation>出席表详情</translation>
    </message>
    <message>
      <source>No cell chosen</source>
      <translation>未选单元格</translation>
    </message>
    <message>
      <source>One event</source>
      <translation>一场会议</translation>
    </message>
    <message>
      <source>Two events</source>
      <translation>两场会议</translation>
    </message>
  </context>
  <context>
    <name>ParticipantsView</name>
    <message>
      <source>As comma-separated text (CSV)</source>
      <translation>以逗号分隔文本（CSV）复制</translation>
    </message>
    <message>
      <source>As tab-separated text</source>
      <translation>以制表符分隔文本复制</translation>
    </message>
    <message>
      <source>Attendance</source>
      <translation>出席</translation>
    </message>
    <message>
      <source>Copy row</source>
      <translation>复制本行</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>详情</translation>
    </message>
    <message>
      <source>Events</source>
      <translation>会议</translation>
    </message>
    <message>
      <source>List</source>
      <translation>列表</translation>
    </message>
    <message>
      <source>Matrix</source>
      <translation>矩阵</translation>
    </message>
    <message>
      <source>Nobody under these filters</source>
      <translation>此筛选条件下没有参与方</translation>
    </message>
    <message>
      <source>Open the event</source>
      <translation>打开会议</translation>
    </message>
    <message>
      <source>Open the party</source>
      <translation>打开参与方</translation>
    </message>
    <message>
      <source>Participants</source>
      <translation>参与方</translation>
    </message>
    <message>
      <source>Parties</source>
      <translation>参与方</translation>
    </message>
    <message>
      <source>Parties and events</source>
      <translation>参与方与会议</translation>
    </message>
    <message>
      <source>Parties that a report names at an event would stand here.</source>
      <translation>报道中列名的参与方会列在这里。</translation>
    </message>
    <message>
      <source>Row copied</source>
      <translation>本行已复制</translation>
    </message>
    <message>
      <source>Show all parties and events</source>
      <translation>显示全部参与方和会议</translation>
    </message>
    <message>
      <source>Show as</source>
      <translation>显示方式</translation>
    </message>
    <message>
      <source>Table copied</source>
      <translation>表格已复制</translation>
    </message>
    <message>
      <source>all</source>
      <translation>全部</translation>
    </message>
  </context>
  <context>
    <name>PartyWriter</name>
    <message numerus="yes">
      <source>%n event(s)</source>
      <translation>
        <numerusform>%n 场会议</numerusform>
      </translation>
    </message>
    <message>
      <source>Also</source>
      <translation>又称</translation>
    </message>
    <message>
      <source>As printed</source>
      <translation>原文用名</translation>
    </message>
    <message>
      <source>Attendance</source>
      <translation>出席</translation>
    </message>
    <message>
      <source>Authority form</source>
      <translation>规范名称</translation>
    </message>
    <message>
      <source>Being looked for…</source>
      <translation>正在查找……</translation>
    </message>
    <message>
      <source>Member of</source>
      <translation>所属组织</translation>
    </message>
    <message>
      <source>Named at the same events</source>
      <translation>同在其列</translation>
    </message>
    <message>
      <source>Named in clauses and statements</source>
      <translation>提及它的条款与陈述</translation>
    </message>
    <message>
      <source>Named in clauses and statements ({count})</source>
      <translation>提及它的条款与陈述（{count}）</translation>
    </message>
    <message>
      <source>No clause and no statement of others names it.</source>
      <translation>没有条款或他方陈述提及它。</translation>
    </message>
    <message>
      <source>No other party is named at its events.</source>
      <translation>其各场会议上没有提到其他参与方。</translation>
    </message>
    <message>
      <source>No report read names it among those taking part.</source>
      <translation>已读报道均未将其列为参与方。</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>说明</translation>
    </message>
    <message>
      <source>Office</source>
      <translation>职务</translation>
    </message>
    <message>
      <source>Region</source>
      <translation>地区</translation>
    </message>
    <message>
      <source>all reports ▾</source>
      <translation>全部报道 ▾</translation>
    </message>
    <message numerus="yes">
      <source>and %n more</source>
      <translation>
        <numerusform>另有 %n 篇</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %n more, at fewer events</source>
      <translation>
        <numerusform>另有 %n 个，同场更少</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %n more; search for party:{name}</source>
      <translation>
        <numerusform>另有 %n 条；可搜索 party:{name}</numerusform>
      </translation>
    </message>
    <message>
      <source>fewer reports ▴</source>
      <translation>收起报道 ▴</translation>
    </message>
    <message>
      <source>since {day}</source>
      <translation>自{day}起</translation>
    </message>
    <message>
      <source>until {day}</source>
      <translation>至{day}止</translation>
    </message>
  </context>
  <context>
    <name>Preferences</name>
    <message>
      <source>Another language is shown at the next start.</source>
      <translation>更改语言后，下次启动时生效。</translation>
    </message>
    <message>
      <source>As designed</source>
      <translation>恢复默认</translation>
    </message>
    <message>
      <source>Citations</source>
      <translation>引文格式</translation>
    </message>
    <message>
      <source>Colours</source>
      <translation>配色</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>语言</translation>
    </message>
    <message>
      <source>PDF</source>
      <translation>PDF</translation>
    </message>
    <message>
      <source>Paper</source>
      <translation>纸张</translation>
    </message>
    <message>
      <source>Preferences</source>
      <translation>首选项</translation>
    </message>
    <message>
      <source>Put everything here back as designed</source>
      <translation>将此处各项恢复为默认设置</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>大小</translation>
    </message>
    <message>
      <source>as in the program</source>
      <translation>本程序的格式</translation>
    </message>
    <message>
      <source>as the system</source>
      <translation>跟随系统</translation>
    </message>
    <message>
      <source>dark</source>
      <translation>深色</translation>
    </message>
    <message>
      <source>light</source>
      <translation>浅色</translation>
    </message>
    <message>
      <source>pages alone</source>
      <translation>只有页面</translation>
    </message>
    <message>
      <source>with CSV, JSON and CSL-JSON inside</source>
      <translation>内附 CSV、JSON、CSL-JSON</translation>
    </message>
  </context>
  <context>
    <name>Preview</name>
    <message>
      <source>Export…</source>
      <translation>导出…</translation>
    </message>
    <message>
      <source>Fit the width (0)</source>
      <translation>适合宽度（0）</translation>
    </message>
    <message>
      <source>Larger pages (+)</source>
      <translation>放大页面（+）</translation>
    </message>
    <message>
      <source>Making the pages…</source>
      <translation>正在生成页面…</translation>
    </message>
    <message>
      <source>Next page (PgDown)</source>
      <translation>下一页（PgDown）</translation>
    </message>
    <message>
      <source>Preview</source>
      <translation>预览</translation>
    </message>
    <message>
      <source>Previous page (PgUp)</source>
      <translation>上一页（PgUp）</translation>
    </message>
    <message>
      <source>Print these entries (Ctrl+P)</source>
      <translation>打印这些条目（Ctrl+P）</translation>
    </message>
    <message>
      <source>Print…</source>
      <translation>打印…</translation>
    </message>
    <message>
      <source>Save these entries as a file</source>
      <translation>将这些条目保存为文件</translation>
    </message>
    <message>
      <source>Smaller pages (-)</source>
      <translation>缩小页面（-）</translation>
    </message>
    <message>
      <source>This takes a moment.</source>
      <translation>请稍候。</translation>
    </message>
    <message>
      <source>{percent} % composed</source>
      <translation>已编排 {percent} %</translation>
    </message>
  </context>
  <context>
    <name>Print</name>
    <message>
      <source>Sent to the printer</source>
      <translation>已发送到打印机</translation>
    </message>
  </context>
  <context>
    <name>Reader</name>
    <message>
      <source> and </source>
      <translation>、</translation>
    </message>
    <message>
      <source>({count} may render one text each)</source>
      <translation>（其中 {count} 篇可能各出自同一文本）</translation>
    </message>
    <message>
      <source>({count} may render one text)</source>
      <translation>（其中 {count} 篇可能出自同一文本）</translation>
    </message>
    <message>
      <source>adopted</source>
      <translation>获得通过</translation>
    </message>
    <message>
      <source>aggregator</source>
      <translation>聚合网站</translation>
    </message>
    <message>
      <source>agreed</source>
      <translation>商定</translation>
    </message>
    <message>
      <source>appeared</source>
      <translation>新出现</translation>
    </message>
    <message>
      <source>attending</source>
      <translation>出席</translation>
    </message>
    <message>
      <source>by video</source>
      <translation>视频参会</translation>
    </message>
    <message>
      <source>chair</source>
      <translation>主席</translation>
    </message>
    <message>
      <source>changed</source>
      <translation>有变化</translation>
    </message>
    <message>
      <source>closed list</source>
      <translation>封闭名单</translation>
    </message>
    <message>
      <source>copy</source>
      <translation>转载</translation>
    </message>
    <message>
      <source>country</source>
      <translation>所在国</translation>
    </message>
    <message>
      <source>directly</source>
      <translation>直接</translation>
    </message>
    <message>
      <source>drift</source>
      <translation>变化</translation>
    </message>
    <message>
      <source>each wording</source>
      <translation>各篇措辞</translation>
    </message>
    <message>
      <source>echo</source>
      <translation>呼应</translation>
    </message>
    <message>
      <source>event</source>
      <translation>会议</translation>
    </message>
    <message>
      <source>framework</source>
      <translation>框架文件</translation>
    </message>
    <message>
      <source>head of delegation</source>
      <translation>代表团团长</translation>
    </message>
    <message>
      <source>hide wordings</source>
      <translation>收起各篇措辞</translation>
    </message>
    <message>
      <source>host</source>
      <translation>主办方</translation>
    </message>
    <message>
      <source>in person</source>
      <translation>现场参会</translation>
    </message>
    <message>
      <source>instrument</source>
      <translation>文件</translation>
    </message>
    <message>
      <source>international organisation</source>
      <translation>国际组织</translation>
    </message>
    <message>
      <source>issued by</source>
      <translation>发布者</translation>
    </message>
    <message>
      <source>issued by the host</source>
      <translation>主办方发布</translation>
    </message>
    <message>
      <source>member of</source>
      <translation>所属组织</translation>
    </message>
    <message>
      <source>member of a delegation</source>
      <translation>代表团成员</translation>
    </message>
    <message>
      <source>not known</source>
      <translation>不详</translation>
    </message>
    <message>
      <source>observer</source>
      <translation>观察员</translation>
    </message>
    <message>
      <source>open list</source>
      <translation>开放名单</translation>
    </message>
    <message>
      <source>opening speaker</source>
      <translation>开幕致辞人</translation>
    </message>
    <message>
      <source>organisation</source>
      <translation>组织</translation>
    </message>
    <message>
      <source>organiser</source>
      <translation>组织方</translation>
    </message>
    <message>
      <source>participant</source>
      <translation>参与方</translation>
    </message>
    <message>
      <source>person</source>
      <translation>人员</translation>
    </message>
    <message>
      <source>place</source>
      <translation>地方</translation>
    </message>
    <message>
      <source>point</source>
      <translation>要点</translation>
    </message>
    <message>
      <source>press</source>
      <translation>新闻媒体</translation>
    </message>
    <message>
      <source>related subject</source>
      <translation>相关议题</translation>
    </message>
    <message>
      <source>report</source>
      <translation>报道</translation>
    </message>
    <message>
      <source>reworded</source>
      <translation>改写</translation>
    </message>
    <message>
      <source>rewrite</source>
      <translation>改写</translation>
    </message>
    <message>
      <source>same idea</source>
      <translation>同一意思</translation>
    </message>
    <message>
      <source>same wording</source>
      <translation>措辞相同</translation>
    </message>
    <message>
      <source>series</source>
      <translation>系列</translation>
    </message>
    <message>
      <source>speaker</source>
      <translation>发言者</translation>
    </message>
    <message>
      <source>state</source>
      <translation>国家</translation>
    </message>
    <message>
      <source>the chair's own</source>
      <translation>主席自行发布</translation>
    </message>
    <message>
      <source>topic</source>
      <translation>主题</translation>
    </message>
    <message>
      <source>translation</source>
      <translation>译文</translation>
    </message>
    <message>
      <source>vanished</source>
      <translation>不再出现</translation>
    </message>
    <message>
      <source>{reports} not read</source>
      <translation>{reports} 未读</translation>
    </message>
    <message>
      <source>{reports} silent</source>
      <translation>{reports} 未提及</translation>
    </message>
    <message>
      <source>{some} of {all} reports agree</source>
      <translation>{all} 篇报道中 {some} 篇一致</translation>
    </message>
  </context>
  <context>
    <name>ReaderPane</name>
    <message>
      <source>Reader</source>
      <translation>阅读</translation>
    </message>
  </context>
  <context>
    <name>ReaderView</name>
    <message>
      <source>Add note</source>
      <translation>添加笔记</translation>
    </message>
    <message>
      <source>Add to selection</source>
      <translation>加入选集</translation>
    </message>
    <message>
      <source>Attach file…</source>
      <translation>附上文件…</translation>
    </message>
    <message>
      <source>Choose an event, a party, a clause or a hit, and it is shown here.</source>
      <translation>选择会议、参与方、条款或搜索结果，即在此显示。</translation>
    </message>
    <message>
      <source>Compare its reports</source>
      <translation>比较其报道</translation>
    </message>
    <message>
      <source>Copy its web address</source>
      <translation>复制其网址</translation>
    </message>
    <message>
      <source>Copy with source</source>
      <translation>连同出处复制</translation>
    </message>
    <message>
      <source>Edit note</source>
      <translation>编辑笔记</translation>
    </message>
    <message>
      <source>Entry</source>
      <translation>条目</translation>
    </message>
    <message>
      <source>Nothing open</source>
      <translation>尚未打开条目</translation>
    </message>
    <message>
      <source>Open the publisher's page?</source>
      <translation>打开发布者的网页？</translation>
    </message>
    <message>
      <source>Take from selection</source>
      <translation>从选集移除</translation>
    </message>
    <message>
      <source>This address opens in your browser and needs a network:</source>
      <translation>此地址将在浏览器中打开，需要联网：</translation>
    </message>
  </context>
  <context>
    <name>Referring</name>
    <message>
      <source>Clauses it put forward</source>
      <translation>其提出的条款</translation>
    </message>
    <message>
      <source>Clauses that cite it</source>
      <translation>援引它的条款</translation>
    </message>
    <message>
      <source>Clauses under this topic</source>
      <translation>本主题下的条款</translation>
    </message>
    <message>
      <source>Events held there</source>
      <translation>在该国举行的会议</translation>
    </message>
    <message>
      <source>Events it hosted</source>
      <translation>其主办的会议</translation>
    </message>
    <message>
      <source>Instruments it issued</source>
      <translation>其发布的文件</translation>
    </message>
    <message>
      <source>Instruments of this event</source>
      <translation>本次会议的文件</translation>
    </message>
    <message>
      <source>Instruments read in this report</source>
      <translation>本篇报道所载的文件</translation>
    </message>
    <message>
      <source>Its members</source>
      <translation>其成员</translation>
    </message>
    <message>
      <source>Points compared under this topic</source>
      <translation>本主题下比较的要点</translation>
    </message>
    <message>
      <source>Reports that derive from this one</source>
      <translation>源自本篇的报道</translation>
    </message>
    <message>
      <source>Series in which it drifted</source>
      <translation>出现变化的会议系列</translation>
    </message>
    <message>
      <source>Set phrases rendered in this report</source>
      <translation>本篇报道译出的提法</translation>
    </message>
    <message numerus="yes">
      <source>and %n more</source>
      <translation>
        <numerusform>以及另外 %n 项</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Regions</name>
    <message>
      <source>Australia and New Zealand</source>
      <translation>澳大利亚和新西兰</translation>
    </message>
    <message>
      <source>Central Asia</source>
      <translation>中亚</translation>
    </message>
    <message>
      <source>Eastern Asia</source>
      <translation>东亚</translation>
    </message>
    <message>
      <source>Eastern Europe</source>
      <translation>东欧</translation>
    </message>
    <message>
      <source>Latin America and the Caribbean</source>
      <translation>拉丁美洲和加勒比</translation>
    </message>
    <message>
      <source>Melanesia</source>
      <translation>美拉尼西亚</translation>
    </message>
    <message>
      <source>Micronesia</source>
      <translation>密克罗尼西亚</translation>
    </message>
    <message>
      <source>Northern Africa</source>
      <translation>北非</translation>
    </message>
    <message>
      <source>Northern America</source>
      <translation>北美</translation>
    </message>
    <message>
      <source>Northern Europe</source>
      <translation>北欧</translation>
    </message>
    <message>
      <source>Polynesia</source>
      <translation>波利尼西亚</translation>
    </message>
    <message>
      <source>South-eastern Asia</source>
      <translation>东南亚</translation>
    </message>
    <message>
      <source>Southern Asia</source>
      <translation>南亚</translation>
    </message>
    <message>
      <source>Southern Europe</source>
      <translation>南欧</translation>
    </message>
    <message>
      <source>Sub-Saharan Africa</source>
      <translation>撒哈拉以南非洲</translation>
    </message>
    <message>
      <source>Western Asia</source>
      <translation>西亚</translation>
    </message>
    <message>
      <source>Western Europe</source>
      <translation>西欧</translation>
    </message>
  </context>
  <context>
    <name>ResultList</name>
    <message numerus="yes">
      <source>%n result(s) copied</source>
      <translation>
        <numerusform>已复制 %n 条结果</numerusform>
      </translation>
    </message>
    <message>
      <source>Results</source>
      <translation>结果</translation>
    </message>
  </context>
  <context>
    <name>SavedSearchesDialog</name>
    <message>
      <source>Another search has this name.</source>
      <translation>已有同名的搜索。</translation>
    </message>
    <message>
      <source>Ask this search (Enter)</source>
      <translation>执行此搜索（Enter）</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>删除</translation>
    </message>
    <message>
      <source>Delete (Del)</source>
      <translation>删除（Del）</translation>
    </message>
    <message>
      <source>Deleted: “{name}”. Ctrl+Z brings it back.</source>
      <translation>已删除“{name}”。按 Ctrl+Z 可恢复。</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>名称</translation>
    </message>
    <message>
      <source>No search is saved yet: Ctrl+S in the Search tab saves the one shown.</source>
      <translation>尚未保存任何搜索：在“搜索”标签页按 Ctrl+S 可保存当前搜索。</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>打开</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>重命名</translation>
    </message>
    <message>
      <source>Rename (F2)</source>
      <translation>重命名（F2）</translation>
    </message>
    <message>
      <source>Renamed: “{name}”.</source>
      <translation>已重命名为“{name}”。</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>保存</translation>
    </message>
    <message>
      <source>Save the present search under this name (Enter)</source>
      <translation>以此名称保存当前搜索（Enter）</translation>
    </message>
    <message>
      <source>Saved as “{name}”.</source>
      <translation>已保存为“{name}”。</translation>
    </message>
    <message>
      <source>Saved searches</source>
      <translation>已保存的搜索</translation>
    </message>
    <message>
      <source>Take back the last change (Ctrl+Z)</source>
      <translation>撤销上一次更改（Ctrl+Z）</translation>
    </message>
    <message>
      <source>Taken back.</source>
      <translation>已撤销。</translation>
    </message>
    <message>
      <source>Type a name first.</source>
      <translation>请先输入名称。</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>撤销</translation>
    </message>
    <message>
      <source>“{name}” now asks this.</source>
      <translation>“{name}”现为此搜索。</translation>
    </message>
  </context>
  <context>
    <name>Search</name>
    <message numerus="yes">
      <source>%n more</source>
      <translation>
        <numerusform>另有 %n 项</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n not read in full</source>
      <translation>
        <numerusform>%n 篇未读全文</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n silent</source>
      <translation>
        <numerusform>%n 篇未提及</numerusform>
      </translation>
    </message>
    <message>
      <source>Beyond single events</source>
      <translation>不属于单个会议</translation>
    </message>
    <message>
      <source>Event</source>
      <translation>会议</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>类型</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>语言</translation>
    </message>
    <message>
      <source>Party</source>
      <translation>参与方</translation>
    </message>
    <message>
      <source>Publisher</source>
      <translation>发布者</translation>
    </message>
    <message>
      <source>Read as: {question}</source>
      <translation>解读为：{question}</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>报道</translation>
    </message>
    <message>
      <source>Series</source>
      <translation>系列</translation>
    </message>
    <message numerus="yes">
      <source>Show more: %n hit(s) left</source>
      <translation>
        <numerusform>显示更多：还有 %n 条</numerusform>
      </translation>
    </message>
    <message>
      <source>Topic</source>
      <translation>主题</translation>
    </message>
    <message>
      <source>Year</source>
      <translation>年份</translation>
    </message>
    <message>
      <source>also looked for {forms}</source>
      <translation>同时查找 {forms}</translation>
    </message>
    <message>
      <source>clause</source>
      <translation>条款</translation>
    </message>
    <message>
      <source>event</source>
      <translation>会议</translation>
    </message>
    <message>
      <source>formula</source>
      <translation>提法</translation>
    </message>
    <message>
      <source>framework</source>
      <translation>框架文件</translation>
    </message>
    <message>
      <source>instrument</source>
      <translation>文件</translation>
    </message>
    <message>
      <source>nothing is called so: {fields}</source>
      <translation>没有叫这个名称的：{fields}</translation>
    </message>
    <message>
      <source>original you hold</source>
      <translation>您附上的原文</translation>
    </message>
    <message>
      <source>party</source>
      <translation>参与方</translation>
    </message>
    <message>
      <source>passed over: {words}</source>
      <translation>已忽略：{words}</translation>
    </message>
    <message>
      <source>point</source>
      <translation>要点</translation>
    </message>
    <message>
      <source>report</source>
      <translation>报道</translation>
    </message>
    <message numerus="yes">
      <source>said by %n report(s)</source>
      <translation>
        <numerusform>%n 篇报道提及</numerusform>
      </translation>
    </message>
    <message>
      <source>series</source>
      <translation>系列</translation>
    </message>
    <message>
      <source>statement</source>
      <translation>陈述</translation>
    </message>
    <message>
      <source>topic</source>
      <translation>主题</translation>
    </message>
    <message>
      <source>your note</source>
      <translation>您的笔记</translation>
    </message>
    <message>
      <source>{series} {year}</source>
      <translation>{year}年{series}</translation>
    </message>
    <message>
      <source>{word} is looked up as {folded}</source>
      <translation>{word} 按 {folded} 查找</translation>
    </message>
  </context>
  <context>
    <name>SearchChart</name>
    <message>
      <source>Hits over time: {bars}</source>
      <translation>结果的时间分布：{bars}</translation>
    </message>
    <message>
      <source>{bar}: Enter narrows to it, Left and Right go on</source>
      <translation>{bar}：按回车键只看该会议，按左右方向键移动</translation>
    </message>
  </context>
  <context>
    <name>SearchHead</name>
    <message numerus="yes">
      <source>Add all %n hit(s) to the selection</source>
      <translation>
        <numerusform>将全部 %n 条结果加入选集</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>All %n hit(s)</source>
      <translation>
        <numerusform>全部 %n 条结果</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Copy all %n hit(s)</source>
      <translation>
        <numerusform>复制全部 %n 条结果</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Export all %n hit(s)…</source>
      <translation>
        <numerusform>导出全部 %n 条结果…</numerusform>
      </translation>
    </message>
    <message>
      <source>In context</source>
      <translation>上下文</translation>
    </message>
    <message>
      <source>Names in all forms</source>
      <translation>名称的各种写法</translation>
    </message>
    <message>
      <source>Narrow</source>
      <translation>缩小范围</translation>
    </message>
    <message>
      <source>Order</source>
      <translation>排序</translation>
    </message>
    <message>
      <source>Save…</source>
      <translation>保存…</translation>
    </message>
    <message>
      <source>Show what the hits can be narrowed to</source>
      <translation>显示可用于缩小范围的项目</translation>
    </message>
    <message>
      <source>Take away the filter {filter}</source>
      <translation>取消筛选条件“{filter}”</translation>
    </message>
    <message>
      <source>Take this filter away</source>
      <translation>取消此筛选条件</translation>
    </message>
    <message>
      <source>What can be done with all hits</source>
      <translation>对全部结果的操作</translation>
    </message>
    <message>
      <source>as found</source>
      <translation>找到的顺序</translation>
    </message>
    <message>
      <source>best first</source>
      <translation>相关度</translation>
    </message>
    <message>
      <source>by the words after</source>
      <translation>按后文词语</translation>
    </message>
    <message>
      <source>by the words before</source>
      <translation>按前文词语</translation>
    </message>
    <message>
      <source>newest event</source>
      <translation>会议最新</translation>
    </message>
    <message>
      <source>newest report</source>
      <translation>报道最新</translation>
    </message>
  </context>
  <context>
    <name>SearchHistory</name>
    <message numerus="yes">
      <source>%n hit(s)</source>
      <translation>
        <numerusform>%n 条结果</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Bring back %n forgotten search(es)</source>
      <translation>
        <numerusform>恢复已清除的 %n 条搜索</numerusform>
      </translation>
    </message>
    <message>
      <source>Forget the searches made lately</source>
      <translation>清除最近的搜索</translation>
    </message>
    <message>
      <source>Nothing was searched for yet</source>
      <translation>尚未搜索过</translation>
    </message>
    <message>
      <source>Saved searches…</source>
      <translation>已保存的搜索…</translation>
    </message>
    <message>
      <source>Searches made lately</source>
      <translation>最近的搜索</translation>
    </message>
  </context>
  <context>
    <name>SearchLine</name>
    <message>
      <source>Question</source>
      <translation>搜索语句</translation>
    </message>
    <message>
      <source>Search everything, or go to an entry</source>
      <translation>搜索全部内容，或转到条目</translation>
    </message>
    <message>
      <source>Search in statements, clauses, events, parties, topics (Ctrl+L)</source>
      <translation>搜索陈述、条款、会议、参与方、主题（Ctrl+L）</translation>
    </message>
    <message>
      <source>Searches made lately (Alt+Down)</source>
      <translation>最近的搜索（Alt+↓）</translation>
    </message>
    <message>
      <source>Words, "a phrase", OR, NOT, word*, year:2023..2025, 中文</source>
      <translation>词语、"短语"、OR、NOT、word*、年份:2023..2025</translation>
    </message>
  </context>
  <context>
    <name>SearchNothing</name>
    <message numerus="yes">
      <source>%n hit(s)</source>
      <translation>
        <numerusform>%n 条结果</numerusform>
      </translation>
    </message>
    <message>
      <source>A star stands for any ending: migra*. Names may have any form.</source>
      <translation>星号代表任意词尾：migra*。名称可用任何写法。</translation>
    </message>
    <message>
      <source>Did you mean</source>
      <translation>您是不是要找</translation>
    </message>
    <message>
      <source>For example</source>
      <translation>示例</translation>
    </message>
    <message>
      <source>No entry has all of it. Each word alone: {counts}.</source>
      <translation>没有条目包含全部词语。单独搜索各词：{counts}。</translation>
    </message>
    <message>
      <source>No entry has {term}.</source>
      <translation>没有条目包含{term}。</translation>
    </message>
    <message>
      <source>Nothing found</source>
      <translation>未找到结果</translation>
    </message>
    <message>
      <source>One word alone</source>
      <translation>只搜索一个词</translation>
    </message>
    <message>
      <source>One word fewer</source>
      <translation>去掉一个词</translation>
    </message>
    <message>
      <source>Passed over: {words}.</source>
      <translation>已忽略：{words}。</translation>
    </message>
    <message>
      <source>Read names in all their forms</source>
      <translation>按名称的各种写法搜索</translation>
    </message>
    <message>
      <source>Search everything</source>
      <translation>搜索全部内容</translation>
    </message>
    <message>
      <source>Search for {question}</source>
      <translation>搜索{question}</translation>
    </message>
    <message>
      <source>Search without the filters</source>
      <translation>取消筛选条件后搜索</translation>
    </message>
    <message>
      <source>Statements, clauses, events, parties and topics, in English and Chinese; names in any form.</source>
      <translation>陈述、条款、会议、参与方和主题，中英文均可；名称可用任何写法。</translation>
    </message>
    <message>
      <source>There is no word in the question that could be looked for.</source>
      <translation>搜索语句中没有可供查找的词语。</translation>
    </message>
    <message>
      <source>without “{term}”: {hits}</source>
      <translation>去掉“{term}”：{hits}</translation>
    </message>
    <message numerus="yes">
      <source>{term}: %n hit(s)</source>
      <translation>
        <numerusform>{term}：%n 条</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>SearchPages</name>
    <message>
      <source>Hits over time</source>
      <translation>结果的时间分布</translation>
    </message>
  </context>
  <context>
    <name>SearchView</name>
    <message numerus="yes">
      <source>%n hit(s)</source>
      <translation>
        <numerusform>%n 条结果</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n place(s)</source>
      <translation>
        <numerusform>%n 处</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>in %n event(s)</source>
      <translation>
        <numerusform>见于 %n 场会议</numerusform>
      </translation>
    </message>
    <message>
      <source>{hits} {events}</source>
      <translation>{hits}，{events}</translation>
    </message>
    <message>
      <source>{places} in the best {entries}</source>
      <translation>最相关的 {entries} 个条目中 {places}</translation>
    </message>
  </context>
  <context>
    <name>Shortcuts</name>
    <message>
      <source>In a table: arrows move, Enter opens, Ctrl+C copies the rows. Escape leaves a field or a dialog.</source>
      <translation>在表格中：方向键移动，Enter 打开，Ctrl+C 复制所选行。Esc 离开输入框或对话框。</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>快捷键</translation>
    </message>
  </context>
  <context>
    <name>SideTree</name>
    <message>
      <source>Narrow the clauses</source>
      <translation>缩小条款范围</translation>
    </message>
  </context>
  <context>
    <name>Signs</name>
    <message>
      <source>Clauses</source>
      <translation>条款</translation>
    </message>
    <message>
      <source>Everywhere</source>
      <translation>各处通用</translation>
    </message>
    <message>
      <source>GCM objectives: dark is direct, grey is related</source>
      <translation>GCM 目标：深色为直接对应，灰色为相关</translation>
    </message>
    <message>
      <source>In the reader</source>
      <translation>阅读窗格</translation>
    </message>
    <message>
      <source>Participants</source>
      <translation>参与方</translation>
    </message>
    <message>
      <source>Reports against each other</source>
      <translation>报道之间</translation>
    </message>
    <message>
      <source>Signs</source>
      <translation>符号</translation>
    </message>
    <message>
      <source>a link to another entry</source>
      <translation>通向另一条目的链接</translation>
    </message>
    <message>
      <source>agree</source>
      <translation>一致</translation>
    </message>
    <message>
      <source>as printed; all else is in the catalogue's own words</source>
      <translation>原文所印；其余为本目录库的转述</translation>
    </message>
    <message>
      <source>coloured words</source>
      <translation>有色文字</translation>
    </message>
    <message>
      <source>conflict</source>
      <translation>矛盾</translation>
    </message>
    <message>
      <source>how many of those that agree may render one text: they count as one</source>
      <translation>说法一致的报道中可能出自同一文本的篇数，只应算作一篇</translation>
    </message>
    <message>
      <source>in the corner of a row or a head: you wrote a note on the entry</source>
      <translation>在行首或表头角落：您为该条目写了笔记</translation>
    </message>
    <message>
      <source>it was not read in full: nothing follows</source>
      <translation>未读全文，不能得出结论</translation>
    </message>
    <message>
      <source>its facts alone are compared: nothing follows</source>
      <translation>只比较事实，不能得出结论</translation>
    </message>
    <message>
      <source>later passages that take the clause up, one dot for each</source>
      <translation>后来呼应该条款的段落，每点一处</translation>
    </message>
    <message>
      <source>lists differ</source>
      <translation>名单不一</translation>
    </message>
    <message>
      <source>named differently</source>
      <translation>表述不同</translation>
    </message>
    <message>
      <source>on the trail: an event where it was taken up, in three passages</source>
      <translation>脉络图：有三处呼应的会议</translation>
    </message>
    <message>
      <source>on the trail: the event where it was put forward</source>
      <translation>脉络图：提出该条款的会议</translation>
    </message>
    <message>
      <source>one names or says more than another</source>
      <translation>一篇比另一篇列出或说出更多</translation>
    </message>
    <message>
      <source>one thing under several names</source>
      <translation>同一事物的不同名称</translation>
    </message>
    <message>
      <source>only {}</source>
      <translation>仅 {}</translation>
    </message>
    <message>
      <source>opens what stands there</source>
      <translation>打开该处内容</translation>
    </message>
    <message>
      <source>passage: third paragraph, fifth sentence; 0.1 is the title</source>
      <translation>段落：第三段第五句；0.1 为标题</translation>
    </message>
    <message>
      <source>report B alone says it</source>
      <translation>只有报道 B 提及</translation>
    </message>
    <message>
      <source>shows and hides each report's wording (F4: of all facts)</source>
      <translation>展开或收起各篇报道的措辞（F4：全部事实）</translation>
    </message>
    <message>
      <source>small sheet</source>
      <translation>小纸片</translation>
    </message>
    <message>
      <source>the address by which an entry can be cited</source>
      <translation>可用于引用条目的地址</translation>
    </message>
    <message>
      <source>the report was read in full and does not say it</source>
      <translation>报道已读全文，未提及</translation>
    </message>
    <message>
      <source>the reports say the same</source>
      <translation>各篇报道说法相同</translation>
    </message>
    <message>
      <source>the reports, in the order in which they are listed</source>
      <translation>各篇报道，按列出的顺序</translation>
    </message>
    <message>
      <source>the second thing said there</source>
      <translation>该处所说的第二件事</translation>
    </message>
    <message>
      <source>they cannot all be right</source>
      <translation>不可能都正确</translation>
    </message>
    <message>
      <source>verdict</source>
      <translation>裁断</translation>
    </message>
    <message>
      <source>your own verdict, or rows joined or split by you</source>
      <translation>您自己的裁断，或由您合并、拆分的行</translation>
    </message>
  </context>
  <context>
    <name>StatusLine</name>
    <message>
      <source>Catalogue edition {} · {}</source>
      <translation>目录库版本 {} · {}</translation>
    </message>
    <message>
      <source>Last deed</source>
      <translation>上次操作</translation>
    </message>
    <message>
      <source>Offline: nothing was sent</source>
      <translation>离线：未发送任何数据</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>进度</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>状态</translation>
    </message>
    <message>
      <source>Stop what is running</source>
      <translation>停止正在进行的操作</translation>
    </message>
  </context>
  <context>
    <name>StopButton</name>
    <message>
      <source>Put forward: {where}</source>
      <translation>提出：{where}</translation>
    </message>
  </context>
  <context>
    <name>TabBar</name>
    <message>
      <source>Tabs</source>
      <translation>标签页</translation>
    </message>
  </context>
  <context>
    <name>Table</name>
    <message numerus="yes">
      <source>%n row(s) copied</source>
      <translation>
        <numerusform>已复制 %n 行</numerusform>
      </translation>
    </message>
    <message>
      <source>Col&amp;umns</source>
      <translation>列(&amp;U)</translation>
    </message>
    <message>
      <source>Columns</source>
      <translation>列</translation>
    </message>
  </context>
  <context>
    <name>Tabs</name>
    <message>
      <source>Clauses</source>
      <translation>条款</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>比较</translation>
    </message>
    <message>
      <source>Participants</source>
      <translation>参与方</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>搜索</translation>
    </message>
    <message>
      <source>Timeline</source>
      <translation>时间线</translation>
    </message>
  </context>
  <context>
    <name>Timeline</name>
    <message numerus="yes">
      <source>%n day(s)</source>
      <translation>
        <numerusform>%n 天</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s) before</source>
      <translation>
        <numerusform>会前 %n 天</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n event(s)</source>
      <translation>
        <numerusform>%n 场会议</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n later ▸</source>
      <translation>
        <numerusform>之后 %n 场 ▸</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n report(s)</source>
      <translation>
        <numerusform>%n 篇报道</numerusform>
      </translation>
    </message>
    <message>
      <source>All its conflicts are judged by you</source>
      <translation>其中的矛盾您都已裁断</translation>
    </message>
    <message>
      <source>As known on {day}: {events} of {all_events} events, {reports} of {all_reports} reports</source>
      <translation>截至{day}：已知会议 {events} / {all_events}，报道 {reports} / {all_reports}</translation>
    </message>
    <message>
      <source>Conflicts</source>
      <translation>矛盾</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>日期</translation>
    </message>
    <message>
      <source>Date inferred.</source>
      <translation>日期为推断。</translation>
    </message>
    <message>
      <source>Delay</source>
      <translation>延迟</translation>
    </message>
    <message>
      <source>Event</source>
      <translation>会议</translation>
    </message>
    <message>
      <source>Everything reported until today is shown</source>
      <translation>显示截至今日的全部报道</translation>
    </message>
    <message>
      <source>From the event's last day to its dated reports, the first and the last</source>
      <translation>从会议最后一天到注明日期的首篇和末篇报道</translation>
    </message>
    <message>
      <source>Named / stated</source>
      <translation>列名／所称</translation>
    </message>
    <message>
      <source>Place</source>
      <translation>地点</translation>
    </message>
    <message>
      <source>Points on which the reports cannot both be right, and which nobody has settled</source>
      <translation>各报道不可能都对、且尚无定论之处</translation>
    </message>
    <message>
      <source>Reports</source>
      <translation>报道</translation>
    </message>
    <message>
      <source>Series</source>
      <translation>系列</translation>
    </message>
    <message>
      <source>States that reports name, of the countries and regions that they state</source>
      <translation>报道列名的国家数 / 报道所称国家和地区数</translation>
    </message>
    <message>
      <source>With a note of yours</source>
      <translation>有您的笔记</translation>
    </message>
    <message numerus="yes">
      <source>and %n more</source>
      <translation>
        <numerusform>另有 %n 项</numerusform>
      </translation>
    </message>
    <message>
      <source>being counted</source>
      <translation>正在统计</translation>
    </message>
    <message>
      <source>date inferred</source>
      <translation>日期为推断</translation>
    </message>
    <message>
      <source>date not stated, captured {day}</source>
      <translation>日期未说明，采集于{day}</translation>
    </message>
    <message>
      <source>inferred</source>
      <translation>推断</translation>
    </message>
    <message>
      <source>known by the day chosen</source>
      <translation>截至所选日期已知</translation>
    </message>
    <message>
      <source>none</source>
      <translation>无</translation>
    </message>
    <message>
      <source>not stated</source>
      <translation>未说明</translation>
    </message>
    <message>
      <source>one report cannot contradict another</source>
      <translation>只有一篇报道，无从矛盾</translation>
    </message>
    <message>
      <source>or {days}</source>
      <translation>或 {days}</translation>
    </message>
    <message numerus="yes">
      <source>reported %n day(s) before</source>
      <translation>
        <numerusform>会前 %n 天见报</numerusform>
      </translation>
    </message>
    <message>
      <source>reported by its last day</source>
      <translation>会期内已有报道</translation>
    </message>
    <message numerus="yes">
      <source>reports %n day(s) later</source>
      <translation>
        <numerusform>%n 天后见报</numerusform>
      </translation>
    </message>
    <message>
      <source>reports also give {days}</source>
      <translation>另有报道作 {days}</translation>
    </message>
    <message numerus="yes">
      <source>reports up to %n day(s) later</source>
      <translation>
        <numerusform>最迟 %n 天后见报</numerusform>
      </translation>
    </message>
    <message>
      <source>reports {first}–{last} days later</source>
      <translation>{first}–{last} 天后见报</translation>
    </message>
    <message numerus="yes">
      <source>up to %n day(s)</source>
      <translation>
        <numerusform>最迟 %n 天</numerusform>
      </translation>
    </message>
    <message>
      <source>{count} judged</source>
      <translation>已裁断 {count} 处</translation>
    </message>
    <message>
      <source>{days} according to {publisher}</source>
      <translation>{publisher}称：{days}</translation>
    </message>
    <message>
      <source>{first}–{last} days</source>
      <translation>{first}–{last} 天</translation>
    </message>
    <message>
      <source>{named} named, {stated} stated</source>
      <translation>列名 {named}，报道称 {stated}</translation>
    </message>
    <message>
      <source>{named} states are named; no report states a number</source>
      <translation>列名国家 {named} 个；没有报道给出数字</translation>
    </message>
    <message>
      <source>{named} states are named; stated: {printed}</source>
      <translation>列名国家 {named} 个；报道所称：{printed}</translation>
    </message>
    <message>
      <source>{open} open, {count} judged by you</source>
      <translation>{open} 处未裁断，{count} 处您已裁断</translation>
    </message>
    <message>
      <source>{out} of {count}</source>
      <translation>{out} / {count}</translation>
    </message>
    <message>
      <source>{years}: no event entered</source>
      <translation>{years}：无会议收录</translation>
    </message>
    <message numerus="yes">
      <source>◂ %n earlier</source>
      <translation>
        <numerusform>◂ 之前 %n 场</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>TimelineAxis</name>
    <message>
      <source>Fold or unfold its series</source>
      <translation>折叠或展开该系列</translation>
    </message>
    <message>
      <source>Move its series down</source>
      <translation>将该系列下移</translation>
    </message>
    <message>
      <source>Move its series up</source>
      <translation>将该系列上移</translation>
    </message>
    <message>
      <source>Show all</source>
      <translation>显示全部</translation>
    </message>
    <message>
      <source>{series} is folded</source>
      <translation>{series}：已折叠</translation>
    </message>
    <message>
      <source>{series} is unfolded</source>
      <translation>{series}：已展开</translation>
    </message>
    <message>
      <source>{series}: lane {place}</source>
      <translation>{series}：第 {place} 行</translation>
    </message>
  </context>
  <context>
    <name>TimelineCanvas</name>
    <message>
      <source>The table below has the same events.</source>
      <translation>下方表格列有同样的会议。</translation>
    </message>
    <message>
      <source>Timeline</source>
      <translation>时间线</translation>
    </message>
    <message>
      <source>known by {day}</source>
      <translation>截至{day}已知</translation>
    </message>
    <message>
      <source>today</source>
      <translation>今天</translation>
    </message>
  </context>
  <context>
    <name>TimelineKey</name>
    <message>
      <source>As known on</source>
      <translation>截至</translation>
    </message>
    <message>
      <source>Greys what no report had said by that day; far right: everything</source>
      <translation>截至该日尚无报道说到的内容变灰；拖到最右端：全部</translation>
    </message>
    <message>
      <source>by one report</source>
      <translation>某一篇报道</translation>
    </message>
    <message>
      <source>date disputed</source>
      <translation>日期有分歧</translation>
    </message>
    <message>
      <source>date inferred</source>
      <translation>日期为推断</translation>
    </message>
    <message>
      <source>event</source>
      <translation>会议</translation>
    </message>
    <message>
      <source>report</source>
      <translation>报道</translation>
    </message>
    <message>
      <source>today</source>
      <translation>今天</translation>
    </message>
    <message>
      <source>undated report</source>
      <translation>未注明日期的报道</translation>
    </message>
  </context>
  <context>
    <name>TimelineView</name>
    <message>
      <source>As comma-separated text (CSV)</source>
      <translation>以逗号分隔文本（CSV）复制</translation>
    </message>
    <message>
      <source>As tab-separated text</source>
      <translation>以制表符分隔文本复制</translation>
    </message>
    <message>
      <source>Closer (+)</source>
      <translation>放大（+）</translation>
    </message>
    <message>
      <source>Country</source>
      <translation>国家</translation>
    </message>
    <message>
      <source>Events</source>
      <translation>会议</translation>
    </message>
    <message>
      <source>Events that belong to no series</source>
      <translation>不属于任何系列的会议</translation>
    </message>
    <message>
      <source>Events would stand here on the days on which they took place.</source>
      <translation>会议会按举行日期显示在这里。</translation>
    </message>
    <message>
      <source>Filter by words</source>
      <translation>按词语筛选</translation>
    </message>
    <message>
      <source>Filter by words in title, theme or place</source>
      <translation>按名称、会议主题或地点中的词语筛选</translation>
    </message>
    <message>
      <source>Further away (-)</source>
      <translation>缩小（-）</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>语言</translation>
    </message>
    <message>
      <source>No event under these filters</source>
      <translation>此筛选条件下没有会议</translation>
    </message>
    <message>
      <source>Party</source>
      <translation>参与方</translation>
    </message>
    <message>
      <source>Series</source>
      <translation>系列</translation>
    </message>
    <message>
      <source>Show all (0)</source>
      <translation>显示全部（0）</translation>
    </message>
    <message>
      <source>Show all events</source>
      <translation>显示全部会议</translation>
    </message>
    <message>
      <source>Single events</source>
      <translation>单独会议</translation>
    </message>
    <message>
      <source>Table copied</source>
      <translation>表格已复制</translation>
    </message>
    <message>
      <source>Timeline</source>
      <translation>时间线</translation>
    </message>
    <message>
      <source>Topic</source>
      <translation>主题</translation>
    </message>
    <message>
      <source>all</source>
      <translation>全部</translation>
    </message>
    <message>
      <source>any</source>
      <translation>任意</translation>
    </message>
    <message>
      <source>no event entered yet</source>
      <translation>尚未收录会议</translation>
    </message>
  </context>
  <context>
    <name>TopBar</name>
    <message>
      <source>Reader</source>
      <translation>阅读</translation>
    </message>
  </context>
  <context>
    <name>Topics</name>
    <message>
      <source>Borders and crime</source>
      <translation>边境与犯罪</translation>
    </message>
    <message>
      <source>Ideas and order</source>
      <translation>理念与秩序</translation>
    </message>
    <message>
      <source>Movement and status</source>
      <translation>人员流动与身份</translation>
    </message>
    <message>
      <source>People</source>
      <translation>移民与社会</translation>
    </message>
    <message>
      <source>Working together</source>
      <translation>协同合作</translation>
    </message>
  </context>
  <context>
    <name>Trail</name>
    <message>
      <source>Choose a clause to see who took it up later, and when.</source>
      <translation>选择一条条款，查看后来何时、由谁呼应。</translation>
    </message>
    <message>
      <source>Trail</source>
      <translation>脉络</translation>
    </message>
    <message>
      <source>Trail of the clause</source>
      <translation>该条款的脉络</translation>
    </message>
    <message>
      <source>Trail of {clause}</source>
      <translation>{clause}的脉络</translation>
    </message>
    <message numerus="yes">
      <source>at %n events</source>
      <translation>
        <numerusform>见于 %n 场会议</numerusform>
      </translation>
    </message>
    <message>
      <source>at 1 event</source>
      <translation>见于 1 场会议</translation>
    </message>
    <message>
      <source>{passages} {events}</source>
      <translation>{passages}，{events}</translation>
    </message>
  </context>
  <context>
    <name>Tray</name>
    <message numerus="yes">
      <source>%n entries</source>
      <translation>
        <numerusform>%n 个条目</numerusform>
      </translation>
    </message>
    <message>
      <source>1 entry</source>
      <translation>1 个条目</translation>
    </message>
    <message>
      <source>Selection</source>
      <translation>选集</translation>
    </message>
    <message>
      <source>adding entries</source>
      <translation>加入条目</translation>
    </message>
    <message numerus="yes">
      <source>and %n more</source>
      <translation>
        <numerusform>另有 %n 个</numerusform>
      </translation>
    </message>
    <message>
      <source>changing a text</source>
      <translation>修改文字</translation>
    </message>
    <message>
      <source>clause {name}</source>
      <translation>条款 {name}</translation>
    </message>
    <message>
      <source>clearing the selection</source>
      <translation>清空选集</translation>
    </message>
    <message>
      <source>comparison {name}</source>
      <translation>比较 {name}</translation>
    </message>
    <message>
      <source>deleting the selection</source>
      <translation>删除选集</translation>
    </message>
    <message>
      <source>duplicating the selection</source>
      <translation>复制选集</translation>
    </message>
    <message>
      <source>event {name}</source>
      <translation>会议 {name}</translation>
    </message>
    <message>
      <source>formula {name}</source>
      <translation>提法 {name}</translation>
    </message>
    <message>
      <source>framework {name}</source>
      <translation>框架文件 {name}</translation>
    </message>
    <message>
      <source>giving a title</source>
      <translation>设定标题</translation>
    </message>
    <message>
      <source>instrument {name}</source>
      <translation>文件 {name}</translation>
    </message>
    <message>
      <source>making a selection</source>
      <translation>新建选集</translation>
    </message>
    <message>
      <source>moving</source>
      <translation>移动</translation>
    </message>
    <message>
      <source>not in this catalogue any more</source>
      <translation>本目录库中已没有此条目</translation>
    </message>
    <message>
      <source>original {name}</source>
      <translation>原文 {name}</translation>
    </message>
    <message>
      <source>party {name}</source>
      <translation>参与方 {name}</translation>
    </message>
    <message>
      <source>point {name}</source>
      <translation>要点 {name}</translation>
    </message>
    <message>
      <source>renaming the selection</source>
      <translation>重命名选集</translation>
    </message>
    <message>
      <source>report {name}</source>
      <translation>报道 {name}</translation>
    </message>
    <message>
      <source>selecting other entries</source>
      <translation>换选其他条目</translation>
    </message>
    <message>
      <source>series {name}</source>
      <translation>系列 {name}</translation>
    </message>
    <message>
      <source>statement {name}</source>
      <translation>陈述 {name}</translation>
    </message>
    <message>
      <source>taking out</source>
      <translation>移除</translation>
    </message>
    <message>
      <source>topic {name}</source>
      <translation>主题 {name}</translation>
    </message>
    <message>
      <source>writing a text</source>
      <translation>撰写文字</translation>
    </message>
    <message>
      <source>your heading</source>
      <translation>您的标题</translation>
    </message>
    <message>
      <source>your paragraph</source>
      <translation>您的段落</translation>
    </message>
  </context>
  <context>
    <name>TrayList</name>
    <message>
      <source>Selected entries</source>
      <translation>选集中的条目</translation>
    </message>
    <message>
      <source>What you add with Ctrl+D, or drag here, stands here in the order of your document,
with your own headings and paragraphs between.</source>
      <translation>用 Ctrl+D 加入或拖到此处的条目，按文档中的顺序列在这里，
其间可有您自己的标题和段落。</translation>
    </message>
  </context>
  <context>
    <name>TrayView</name>
    <message>
      <source>Export…</source>
      <translation>导出…</translation>
    </message>
    <message>
      <source>Hide the selected entries</source>
      <translation>收起选集中的条目</translation>
    </message>
    <message>
      <source>Move down (Alt+Down)</source>
      <translation>下移（Alt+↓）</translation>
    </message>
    <message>
      <source>Move up (Alt+Up)</source>
      <translation>上移（Alt+↑）</translation>
    </message>
    <message>
      <source>Nothing to redo</source>
      <translation>没有可重做的操作</translation>
    </message>
    <message>
      <source>Nothing to undo</source>
      <translation>没有可撤销的操作</translation>
    </message>
    <message>
      <source>Preview</source>
      <translation>预览</translation>
    </message>
    <message>
      <source>Redo: {deed} (Ctrl+Shift+Z)</source>
      <translation>重做：{deed}（Ctrl+Shift+Z）</translation>
    </message>
    <message>
      <source>Show the selected entries</source>
      <translation>展开选集中的条目</translation>
    </message>
    <message>
      <source>Take out of the selection (Del)</source>
      <translation>从选集移除（Del）</translation>
    </message>
    <message>
      <source>Undo: {deed} (Ctrl+Z)</source>
      <translation>撤销：{deed}（Ctrl+Z）</translation>
    </message>
    <message>
      <source>Write a heading</source>
      <translation>撰写标题</translation>
    </message>
    <message>
      <source>Write a paragraph</source>
      <translation>撰写段落</translation>
    </message>
    <message>
      <source>{what} above this line ({key})</source>
      <translation>在此行上方{what}（{key}）</translation>
    </message>
  </context>
  <context>
    <name>Unkept</name>
    <message numerus="yes">
      <source>%n note(s) could not be kept and will be lost:</source>
      <translation>
        <numerusform>有 %n 条笔记未能保存，关闭后将丢失：</numerusform>
      </translation>
    </message>
    <message>
      <source>Close without them</source>
      <translation>放弃笔记并关闭</translation>
    </message>
    <message>
      <source>Notes not kept</source>
      <translation>笔记未保存</translation>
    </message>
    <message>
      <source>Stay</source>
      <translation>不关闭</translation>
    </message>
    <message>
      <source>Stay to copy them elsewhere, or to free the library and close again.</source>
      <translation>可先不关闭，将其复制到别处，或使资料库可以写入后再关闭。</translation>
    </message>
    <message numerus="yes">
      <source>and %n more</source>
      <translation>
        <numerusform>另有 %n 条</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Unserved</name>
    <message>
      <source>Every objective is served by a clause.</source>
      <translation>每个目标都有条款与之对应。</translation>
    </message>
    <message>
      <source>GCM objectives that no clause serves</source>
      <translation>没有条款与之对应的 GCM 目标</translation>
    </message>
  </context>
  <context>
    <name>VerdictPanel</name>
    <message>
      <source>Let the rows be as the engine has them</source>
      <translation>恢复程序原来的分行</translation>
    </message>
    <message>
      <source>Take it back</source>
      <translation>收回</translation>
    </message>
    <message>
      <source>Take the verdict back</source>
      <translation>收回裁断</translation>
    </message>
    <message>
      <source>The reason for your verdict</source>
      <translation>裁断的理由</translation>
    </message>
    <message>
      <source>What is right cannot be told</source>
      <translation>无法判断孰是</translation>
    </message>
    <message>
      <source>Why? Kept as soon as you leave the field.</source>
      <translation>为什么？离开输入框即保存。</translation>
    </message>
    <message>
      <source>You joined {ones} and {others}; before, they stood in rows of their own.</source>
      <translation>您合并了 {ones} 与 {others}；原先各占一行。</translation>
    </message>
    <message>
      <source>You split {ones} from {others}; before, they stood in one row.</source>
      <translation>您把 {ones} 与 {others} 拆开；原先同在一行。</translation>
    </message>
    <message>
      <source>Your verdict: who is right?</source>
      <translation>您的裁断：谁对？</translation>
    </message>
    <message>
      <source>unclear</source>
      <translation>不明</translation>
    </message>
    <message>
      <source>{report} is right here</source>
      <translation>此处 {report} 对</translation>
    </message>
  </context>
  <context>
    <name>Versions</name>
    <message>
      <source>Catalogue</source>
      <translation>目录库</translation>
    </message>
    <message>
      <source>Platform</source>
      <translation>显示平台</translation>
    </message>
    <message>
      <source>System</source>
      <translation>系统</translation>
    </message>
  </context>
  <context>
    <name>WithinEvent</name>
    <message numerus="yes">
      <source>All %n report(s) that name anybody</source>
      <translation>
        <numerusform>凡点名的 %n 篇报道均提到</numerusform>
      </translation>
    </message>
    <message>
      <source>No report names anybody at this event.</source>
      <translation>没有报道提到这场会议的任何参与方。</translation>
    </message>
    <message>
      <source>The event whose reports are set against one another</source>
      <translation>要对照其各篇报道的会议</translation>
    </message>
    <message>
      <source>The reports and their letters</source>
      <translation>各篇报道及其字母</translation>
    </message>
    <message>
      <source>Who is named by which report</source>
      <translation>哪篇报道提到谁</translation>
    </message>
    <message>
      <source>names nobody</source>
      <translation>未点任何名</translation>
    </message>
    <message>
      <source>{count} of {all} reports</source>
      <translation>{all} 篇报道中的 {count} 篇</translation>
    </message>
  </context>
  <context>
    <name>Words</name>
    <message>
      <source>You wrote a note on it</source>
      <translation>您为它写了笔记</translation>
    </message>
    <message>
      <source>not compared: other script</source>
      <translation>未比较：文字不同</translation>
    </message>
    <message>
      <source>not read</source>
      <translation>未读</translation>
    </message>
    <message>
      <source>silent</source>
      <translation>未提及</translation>
    </message>
    <message>
      <source>{entry}, with a note</source>
      <translation>{entry}，有笔记</translation>
    </message>
  </context>
  <context>
    <name>_Field</name>
    <message>
      <source>Your paragraph</source>
      <translation>您的段落</translation>
    </message>
    <message>
      <source>Your paragraph; Ctrl+Enter keeps it, Esc leaves it</source>
      <translation>您的段落；Ctrl+Enter 保存，Esc 放弃</translation>
    </message>
  </context>
  <context>
    <name>_ItemDelegate</name>
    <message>
      <source>Heading; Enter keeps it, Esc leaves it</source>
      <translation>标题；Enter 保存，Esc 放弃</translation>
    </message>
    <message>
      <source>Your heading</source>
      <translation>您的标题</translation>
    </message>
  </context>
  <context>
    <name>_Key</name>
    <message>
      <source>Key</source>
      <translation>图例</translation>
    </message>
  </context>
  <context>
    <name>_Names</name>
    <message>
      <source>Parties</source>
      <translation>参与方</translation>
    </message>
  </context>
  <context>
    <name>messages</name>
    <message>
      <source>Cancelled; nothing was written.</source>
      <translation>已取消；未写入任何内容。</translation>
    </message>
    <message>
      <source>Comparing needs two reports or more; there are {given}. Name others.</source>
      <translation>比较至少需要两篇报道；现有 {given} 篇。请另行指定。</translation>
    </message>
    <message>
      <source>Nothing was printed ({reason}). Choose other pages or another printer, or export a PDF.</source>
      <translation>未打印任何内容（{reason}）。请选择其他页或其他打印机，或导出 PDF。</translation>
    </message>
    <message>
      <source>The catalogue has no entry “{address}”. Did you mean {nearest}?</source>
      <translation>目录库中没有条目“{address}”。您是不是指 {nearest}？</translation>
    </message>
    <message>
      <source>The catalogue has no entry “{address}”. Look addresses up in the lists or by a search.</source>
      <translation>目录库中没有条目“{address}”。请在列表中或通过搜索查找地址。</translation>
    </message>
    <message>
      <source>The catalogue “{path}” is damaged ({reason}). Build or install it again.</source>
      <translation>目录库“{path}”已损坏（{reason}）。请重新生成或安装。</translation>
    </message>
    <message>
      <source>The catalogue “{path}” is of a newer form ({found}) than this program reads ({known}). Update the program.</source>
      <translation>目录库“{path}”的格式（{found}）比本程序能读取的（{known}）新。请更新程序。</translation>
    </message>
    <message>
      <source>The catalogue “{path}” is of an older form ({found}) than this program reads ({known}). Build or install it again.</source>
      <translation>目录库“{path}”的格式（{found}）比本程序能读取的（{known}）旧。请重新生成或安装。</translation>
    </message>
    <message>
      <source>The document could not be made ({reason}). Try another format or fewer entries.</source>
      <translation>无法生成文档（{reason}）。请换一种格式，或减少条目。</translation>
    </message>
    <message>
      <source>The ending of “{path}” names no format. Use one of: {known}.</source>
      <translation>“{path}”的扩展名不对应任何格式。请使用下列之一：{known}。</translation>
    </message>
    <message>
      <source>The library at “{path}” cannot be written ({reason}). Choose another folder or free it.</source>
      <translation>无法写入“{path}”处的资料库（{reason}）。请选择其他文件夹，或解除占用。</translation>
    </message>
    <message>
      <source>The library “{path}” is damaged ({reason}). Move it aside or restore a backup.</source>
      <translation>资料库“{path}”已损坏（{reason}）。请将其移开，或恢复备份。</translation>
    </message>
    <message>
      <source>The library “{path}” is of a newer form ({found}) than this program writes ({known}). Update the program.</source>
      <translation>资料库“{path}”的格式（{found}）比本程序能写入的（{known}）新。请更新程序。</translation>
    </message>
    <message>
      <source>The sources in “{path}” have {count} faults; the first: {first} Run “catalogue check”.</source>
      <translation>“{path}”中的源文件有 {count} 处错误；第一处：{first} 请运行“catalogue check”。</translation>
    </message>
    <message>
      <source>There is no catalogue at “{path}”. Build one, name another file, or install again.</source>
      <translation>“{path}”处没有目录库。请生成一个、指定其他文件，或重新安装。</translation>
    </message>
    <message>
      <source>There is no folder “{path}”. Make it or name another.</source>
      <translation>没有文件夹“{path}”。请新建，或指定其他文件夹。</translation>
    </message>
    <message>
      <source>There is no selection “{name}”. There is: {known}.</source>
      <translation>没有名为“{name}”的选集。现有：{known}。</translation>
    </message>
    <message>
      <source>There is no selection “{name}”: none has a name yet. Leave the name out, or give it one.</source>
      <translation>没有名为“{name}”的选集：尚无任何选集有名称。请不写名称，或先为选集命名。</translation>
    </message>
    <message>
      <source>There is no text in “{path}”. Choose another file.</source>
      <translation>“{path}”中没有文字。请另选文件。</translation>
    </message>
    <message>
      <source>There is nothing to export. Select entries, or other ones for this format.</source>
      <translation>没有可导出的内容。请选择条目，或选择适合此格式的其他条目。</translation>
    </message>
    <message>
      <source>What prints ended before its work was done ({how}). Try again, or export a PDF and print that.</source>
      <translation>负责打印的进程在完成前已结束（{how}）。请重试，或导出 PDF 后再打印。</translation>
    </message>
    <message>
      <source>What sets the pages does not start ({reason}). Install the program again.</source>
      <translation>排版程序无法启动（{reason}）。请重新安装本程序。</translation>
    </message>
    <message>
      <source>What sets the pages ended before its work was done ({how}), as it does where memory runs out. Close other programs or choose fewer entries, and try again.</source>
      <translation>排版程序未完成工作便已终止（{how}），内存不足时会这样。请关闭其他程序或减少条目后重试。</translation>
    </message>
    <message>
      <source>Your note on it is kept: all notes list it (Ctrl+Shift+A).</source>
      <translation>您写在该条目上的笔记仍保留着，见“全部笔记”(Ctrl+Shift+A)。</translation>
    </message>
    <message>
      <source>a PDF</source>
      <translation>PDF 文件</translation>
    </message>
    <message>
      <source>a database</source>
      <translation>数据库</translation>
    </message>
    <message>
      <source>a packed file, such as DOCX</source>
      <translation>压缩文件（如 DOCX）</translation>
    </message>
    <message>
      <source>a picture, a program or the like</source>
      <translation>图片、程序之类的文件</translation>
    </message>
    <message>
      <source>an old Office file</source>
      <translation>旧版 Office 文件</translation>
    </message>
    <message>
      <source>another program is writing to it</source>
      <translation>另一个程序正在写入</translation>
    </message>
    <message>
      <source>belongs to no list or folder of the sources; move or rename it</source>
      <translation>不属于源文件的任何清单或文件夹；请移动或重命名</translation>
    </message>
    <message>
      <source>cannot be read ({reason}); check who may read it</source>
      <translation>无法读取（{reason}）；请检查读取权限</translation>
    </message>
    <message>
      <source>clause {clause} has no topic; give it one</source>
      <translation>条款 {clause} 没有主题；请补上</translation>
    </message>
    <message>
      <source>is missing; every catalogue needs it</source>
      <translation>缺失；每个目录库都需要它</translation>
    </message>
    <message>
      <source>is not TOML here: {reason}</source>
      <translation>此处不是有效的 TOML：{reason}</translation>
    </message>
    <message>
      <source>is not UTF-8 from byte {position} on; save it in that encoding</source>
      <translation>从第 {position} 字节起不是 UTF-8；请以该编码保存</translation>
    </message>
    <message>
      <source>it is read-only</source>
      <translation>只读</translation>
    </message>
    <message>
      <source>no statement covers the sentence {value} of “{report}”; add one</source>
      <translation>没有陈述涵盖“{report}”的第 {value} 句；请补上</translation>
    </message>
    <message>
      <source>report “{report}” does not name the event “{event}”; correct one of them</source>
      <translation>报道“{report}”没有列出会议“{event}”；请改正其中之一</translation>
    </message>
    <message>
      <source>schema is {found}; this program builds {known}; correct it or use the program that fits</source>
      <translation>结构版本为 {found}，本程序生成 {known}；请改正，或使用相应的程序</translation>
    </message>
    <message>
      <source>the disk is full</source>
      <translation>磁盘已满</translation>
    </message>
    <message>
      <source>there is a file where a folder is needed</source>
      <translation>应为文件夹之处是一个文件</translation>
    </message>
    <message>
      <source>you may not write there</source>
      <translation>您没有写入权限</translation>
    </message>
    <message>
      <source>{address} stands already at {other}; keep one</source>
      <translation>{address} 已见于 {other}；请只保留一处</translation>
    </message>
    <message>
      <source>{key} holds a character that cannot be shown; take it out</source>
      <translation>{key} 含有无法显示的字符；请删去</translation>
    </message>
    <message>
      <source>{key} holds “{value}” twice; keep one</source>
      <translation>{key} 中“{value}”重复；请只保留一个</translation>
    </message>
    <message>
      <source>{key} is missing; add it</source>
      <translation>缺少 {key}；请补上</translation>
    </message>
    <message>
      <source>{key} lies before {other}; correct one of them</source>
      <translation>{key} 早于 {other}；请改正其中之一</translation>
    </message>
    <message>
      <source>{key} must be {expected}</source>
      <translation>{key} 必须是 {expected}</translation>
    </message>
    <message>
      <source>{key} repeats a sentence of “{report}”; say it in words of our own</source>
      <translation>{key} 照抄了“{report}”的一句；请用自己的话转述</translation>
    </message>
    <message>
      <source>{key}: event “{value}” is not of the series “{series}”; name one that is</source>
      <translation>{key}：会议“{value}”不属于系列“{series}”；请指定属于该系列的会议</translation>
    </message>
    <message>
      <source>{key}: no such key here; known are {known}</source>
      <translation>{key}：此处没有这个键；可用的有 {known}</translation>
    </message>
    <message>
      <source>{key}: nothing of “{value}” was read in full, and this needs it; leave it out or read on</source>
      <translation>{key}：“{value}”没有全文已读的报道，而此项需要；请删去此项，或读完全文</translation>
    </message>
    <message>
      <source>{key}: report “{report}” has no sentence {value}; correct the passage</source>
      <translation>{key}：报道“{report}”没有第 {value} 句；请改正段落</translation>
    </message>
    <message>
      <source>{key}: there is no {kind} “{id}”; add it or correct the id</source>
      <translation>{key}：没有 {kind}“{id}”；请补上或改正标识</translation>
    </message>
    <message>
      <source>{key}: “{name}” stands for the party “{other}” too; let it stand for one</source>
      <translation>{key}：“{name}”同时指参与方“{other}”；请只让它指一个</translation>
    </message>
    <message>
      <source>{key}: “{value}” does not read as {expected}</source>
      <translation>{key}：“{value}”无法读作 {expected}</translation>
    </message>
    <message>
      <source>{key}: “{value}” is not one of {known}</source>
      <translation>{key}：“{value}”不在 {known} 之列</translation>
    </message>
    <message>
      <source>{value} lies outside the event ({start} to {end}); say why in a note or a date_note</source>
      <translation>{value} 不在会期内（{start} 至 {end}）；请在 note 或 date_note 中说明原因</translation>
    </message>
    <message>
      <source>{what} is too large ({size}; at most {most}). Give less at once.</source>
      <translation>{what} 太大（{size}；最多 {most}）。请分次提供。</translation>
    </message>
    <message>
      <source>“{address}” is not an address. Write KIND/ID, such as event/2025-lianyungang-regional.</source>
      <translation>“{address}”不是地址。请按“类型/标识”书写，例如 event/2025-lianyungang-regional。</translation>
    </message>
    <message>
      <source>“{address}” is of another kind than is needed here. Give one of: {expected}.</source>
      <translation>“{address}”的类型不符合此处的需要。请给出下列之一：{expected}。</translation>
    </message>
    <message>
      <source>“{attribute}” follows from the attendance; write it there</source>
      <translation>“{attribute}”由出席记录得出；请写在出席记录中</translation>
    </message>
    <message>
      <source>“{name}” is taken. Choose another name.</source>
      <translation>“{name}”已被使用。请另取名称。</translation>
    </message>
    <message>
      <source>“{path}” cannot be read ({reason}). Check the name and who may read it.</source>
      <translation>无法读取“{path}”（{reason}）。请检查名称和读取权限。</translation>
    </message>
    <message>
      <source>“{path}” cannot be written ({reason}). Close it elsewhere, free it, or choose another place.</source>
      <translation>无法写入“{path}”（{reason}）。请在其他程序中关闭它、解除占用，或选择其他位置。</translation>
    </message>
    <message>
      <source>“{path}” is a folder. Name a file to write.</source>
      <translation>“{path}”是文件夹。请指定要写入的文件。</translation>
    </message>
    <message>
      <source>“{path}” is not a catalogue of this program. Name another file.</source>
      <translation>“{path}”不是本程序的目录库。请指定其他文件。</translation>
    </message>
    <message>
      <source>“{path}” is the fingerprint of another text. Delete it first if the new text is right.</source>
      <translation>“{path}”是另一文本的指纹。如果新文本正确，请先将其删除。</translation>
    </message>
    <message>
      <source>“{path}” is {kind}, no plain text or web page. Save its text as plain text first.</source>
      <translation>“{path}”是{kind}，不是纯文本或网页。请先将其文字另存为纯文本。</translation>
    </message>
    <message>
      <source>“{value}” does not do for {name}. Give {expected}.</source>
      <translation>“{value}”不能用作 {name}。请给出 {expected}。</translation>
    </message>
  </context>
</TS>
