<#
Lets this user's Windows open migbrowser: links with the program in this folder.
  powershell -ExecutionPolicy Bypass -File register.ps1            does so
  powershell -ExecutionPolicy Bypass -File register.ps1 -Remove    undoes it
Run it again after the folder was moved.
#>
param([switch]$Remove)
$ErrorActionPreference = 'Stop'

$key = 'HKCU:\Software\Classes\migbrowser'
if ($Remove) {
    if (Test-Path $key) { Remove-Item $key -Recurse }
    'migbrowser is no longer registered'
    exit
}

$program = Join-Path $PSScriptRoot 'migbrowser-window.exe'
if (-not (Test-Path $program)) {
    [Console]::Error.WriteLine("register.ps1: there is no ${program}: keep this script in the folder of the program")
    exit 2
}
New-Item "$key\shell\open\command" -Force | Out-Null
Set-Item $key 'URL:migbrowser entry'
New-ItemProperty $key -Name 'URL Protocol' -Value '' -Force | Out-Null
Set-Item "$key\shell\open\command" ('"{0}" "%1"' -f $program)
"migbrowser: links open with $program"
